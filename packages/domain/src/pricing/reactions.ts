import { followsOwner } from '../customer/follows-owner.ts';
import { DiscountRequest, discountStates } from './discount-request.ts';

/** 客户移交带走折扣申请 — requests follow the customer to the new owner. Source: CUST-26. */
followsOwner(DiscountRequest, discountStates);
