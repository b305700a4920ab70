import { draftNumber, nextNumber } from '../kernel/number-series.ts';
import type { Work } from '../kernel/work.ts';
import type { Customer } from './customer.ts';

/** 保存客户 — gives the file its number and the keys of the duplicate guard. Source: CUST-04, CUST-06. */
export async function beforeSaveCustomer(customer: Customer, work: Work, { creating }: { creating: boolean }) {
  if (creating) customer.number = await nextNumber(work, 'CU');
  customer.nameKey = customer.name.normalize('NFKC').toLowerCase().replace(/[\s\p{P}\p{S}]+/gu, '').slice(0, 220) || draftNumber(customer.id);
  return undefined;
}
