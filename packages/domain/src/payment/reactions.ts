import { followsOwner } from '../customer/follows-owner.ts';
import { Receipt } from './receipt.ts';

/** 客户移交带走未确认收款 — receipts that finance has not confirmed yet follow the customer to the new owner. Source: CUST-26. */
followsOwner(Receipt, ['RECORDED']);
