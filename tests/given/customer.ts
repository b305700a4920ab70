import { CreditProfile } from '@tradewind/domain/credit/credit-profile.ts';
import { Customer } from '@tradewind/domain/customer/customer.ts';
import type { Company } from './company.ts';

let count = 0;

/** 给定客户 — a firm of sales1, unless somebody else makes it. */
export const givenCustomer = (
  company: Company,
  { by = 'sales1', ...overrides }: { by?: string } & Record<string, unknown> = {},
): Promise<Customer> =>
  company.create(by, Customer, { name: `长江传动 ${++count} 有限公司`, country: 'CN', ...overrides });

/** The credit profile a customer got when it was made. */
export const profileOf = (company: Company, customer: { id: string }): Promise<CreditProfile> =>
  company.find(CreditProfile, { customer: customer.id });
