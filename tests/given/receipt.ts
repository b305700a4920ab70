import { allocateReceipt } from '@tradewind/domain/payment/allocate-receipt.ts';
import { confirmReceipt } from '@tradewind/domain/payment/confirm-receipt.ts';
import { Receipt } from '@tradewind/domain/payment/receipt.ts';
import type { Company } from './company.ts';

/** 给定收款 — recorded by finance. */
export const givenReceipt = (
  company: Company,
  customer: { id: string },
  amount: string,
  overrides: Record<string, unknown> = {},
): Promise<Receipt> =>
  company.create('finance', Receipt, {
    customerId: customer.id,
    currency: 'CNY',
    amount,
    receivedOn: '2026-11-20',
    ...overrides,
  });

/** 给定已确认的收款 — and confirmed by the deputy general manager for finance. */
export async function givenConfirmedReceipt(
  company: Company,
  customer: { id: string },
  amount: string,
  overrides: Record<string, unknown> = {},
): Promise<Receipt> {
  const receipt = await givenReceipt(company, customer, amount, overrides);
  return company.run('finance.director', confirmReceipt, receipt.id);
}

/** 给定已付款 — money recorded, confirmed and matched to an instalment. */
export async function givenPaid(
  company: Company,
  customer: { id: string },
  instalment: { id: string },
  amount: string,
  overrides: Record<string, unknown> = {},
): Promise<Receipt> {
  const receipt = await givenConfirmedReceipt(company, customer, amount, overrides);
  return company.run('finance', allocateReceipt, receipt.id, {
    allocations: [{ instalmentId: instalment.id, amount }],
  });
}
