import type { Customer } from './customer.ts';
import { customerRefusals } from './refusals.ts';

/** 客户可用 — its file has not been merged into another; every new document for a customer asks this. Source: CUST-06. */
export function customerCanBeUsed(customer: Pick<Customer, 'number' | 'mergedInto'>) {
  return customer.mergedInto
    ? customerRefusals.CUSTOMER_MERGED({
        number: customer.number,
        into: (customer.mergedInto as { number?: string }).number ?? customer.mergedInto.id,
      })
    : undefined;
}
