import { followsOwner } from '../customer/follows-owner.ts';
import { Invoice } from './invoice.ts';

/** 客户移交带走在办发票 — invoices that the customer has not booked yet follow it to the new owner. Source: CUST-26. */
followsOwner(Invoice, ['DRAFT', 'SUBMITTED', 'APPROVED', 'ISSUED', 'SENT']);
