import type { Customer } from './customer.ts';
import { customerCanBeUsed } from './customer-can-be-used.ts';
import { customerRefusals } from './refusals.ts';

/** 客户可做业务 — neither merged away nor given up; every new quotation and application asks this. Source: CUST-05, CUST-06. */
export const customerTakesBusiness = (customer: Pick<Customer, 'number' | 'mergedInto' | 'status' | 'lifeReason'>) =>
  customerCanBeUsed(customer) ??
  (customer.status === 'DEAD'
    ? customerRefusals.CUSTOMER_DEAD({ number: customer.number, reason: customer.lifeReason })
    : undefined);
