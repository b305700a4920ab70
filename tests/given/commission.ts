import { approveCommissionForm } from '@tradewind/domain/commission/approve-form.ts';
import { CommissionForm } from '@tradewind/domain/commission/commission-form.ts';
import { CommissionLine } from '@tradewind/domain/commission/commission-line.ts';
import { CommissionRate } from '@tradewind/domain/commission/commission-rate.ts';
import { payCommission } from '@tradewind/domain/commission/pay-commission.ts';
import { submitCommissionForm } from '@tradewind/domain/commission/submit-form.ts';
import type { Company } from './company.ts';
import type { Trade } from './contract.ts';
import { givenDeliveryIn, givenSale, type Sale } from './delivery.ts';

/** 给定提成费率 — one percent for everybody and everything since the beginning of the year, unless told otherwise. */
export const givenCommissionRate = (
  company: Company,
  ratePercent = '1',
  overrides: Record<string, unknown> = {},
): Promise<CommissionRate> =>
  company.create('finance.director', CommissionRate, {
    name: `提成率 ${ratePercent}%`,
    ratePercent,
    validFrom: '2026-01-01',
    ...overrides,
  });

/** 给定已签收的销售 — a sale of sales1 whose goods the customer has signed for: its money counts for commission. */
export async function givenSignedSale(
  company: Company,
  trade: Trade,
  overrides: Parameters<typeof givenSale>[1] = {},
): Promise<Sale> {
  const { application, ...rest } = overrides ?? {};
  // With one payment the rest has to be on account, or the goods would not leave.
  const terms =
    rest.paid === 1
      ? {
          instalments: [
            { kind: 'ADVANCE', percent: '30', trigger: 'SIGNING', days: 7 },
            { kind: 'BALANCE', percent: '70', trigger: 'SIGN_OFF', days: 30 },
          ],
        }
      : {};
  const sale = await givenSale(company, { trade, application: { ...terms, ...application }, ...rest });
  await givenDeliveryIn(company, sale, 'CUSTOMER_SIGNED');
  return sale;
}

/** 给定提成单 — filled in by sales operations for a salesperson. */
export const givenCommissionForm = (
  company: Company,
  overrides: Record<string, unknown> = {},
): Promise<CommissionForm> =>
  company.create('sales.admin', CommissionForm, { ownerId: company.person('sales1').id, ...overrides });

const path = ['SUBMITTED', 'FINANCE_REVIEWED', 'DEPUTY_GM_REVIEWED', 'APPROVED', 'PAID'] as const;

/** 推进提成单 — through finance, the deputy GM for finance and the GM to payment. */
export async function bringCommissionForm(
  company: Company,
  { id }: { id: string },
  to: (typeof path)[number],
): Promise<CommissionForm> {
  for (const step of path.slice(0, path.indexOf(to) + 1)) {
    if (step === 'SUBMITTED') await company.run('sales.admin', submitCommissionForm, id);
    if (step === 'FINANCE_REVIEWED') await company.run('finance', approveCommissionForm, id);
    if (step === 'DEPUTY_GM_REVIEWED') await company.run('finance.director', approveCommissionForm, id);
    if (step === 'APPROVED') await company.run('gm', approveCommissionForm, id);
    if (step === 'PAID') await company.run('finance', payCommission, id, { paymentReference: 'TT-0001' });
  }
  return company.find(CommissionForm, id);
}

/** 提成明细 — the lines of a form in the order of the money. */
export const commissionLinesOf = (company: Company, formId: string) =>
  company.orm.em
    .fork()
    .find(CommissionLine, { form: formId }, { orderBy: { receivedOn: 'ASC', baseAmount: 'ASC', priceClass: 'ASC' } });
