import { credit } from '@tradewind/domain/credit/approve-credit.ts';
import { creditWaiver } from '@tradewind/domain/credit/approve-credit-waiver.ts';
import type { CreditProfile } from '@tradewind/domain/credit/credit-profile.ts';
import { CreditWaiver } from '@tradewind/domain/credit/credit-waiver.ts';
import { proposeCredit } from '@tradewind/domain/credit/propose-credit.ts';
import { submitCreditWaiver } from '@tradewind/domain/credit/submit-credit-waiver.ts';
import type { Company } from './company.ts';
import { profileOf } from './customer.ts';

/** 给定信用 — assessed by the credit controller, agreed by sales and finance. */
export async function givenCredit(
  company: Company,
  customer: { id: string },
  input: object = {},
): Promise<CreditProfile> {
  const { id } = await profileOf(company, customer);
  await company.run('credit', proposeCredit, id, { grade: 'B', assessment: '资信良好', ...input });
  await company.run('sales.manager', credit.approve, id);
  return company.run('finance', credit.approve, id);
}

/** 给定信用放行 — asked for by sales1, agreed by the deputy general manager for finance, and by the general manager where it is large. */
export async function givenWaiver(
  company: Company,
  customer: { id: string },
  { status = 'APPROVED', ...overrides }: { status?: 'DRAFT' | 'SUBMITTED' | 'APPROVED' } & Record<string, unknown> = {},
): Promise<CreditWaiver> {
  const waiver = await company.create('sales1', CreditWaiver, {
    customerId: customer.id,
    amount: '1000',
    validTo: '2026-12-31',
    reason: '季末集中发货',
    ...overrides,
  });
  if (status === 'DRAFT') return waiver;
  const submitted = await company.run('sales1', submitCreditWaiver, waiver.id);
  if (status === 'SUBMITTED') return submitted;
  const decided = await company.run('finance.director', creditWaiver.approve, waiver.id);
  return decided.status === 'APPROVED' ? decided : company.run('gm', creditWaiver.approve, waiver.id);
}
