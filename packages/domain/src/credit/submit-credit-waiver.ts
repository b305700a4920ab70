import { defaultChain, step } from '../approval/approval-chain.ts';
import { openApproval } from '../approval/open-approval.ts';
import { Customer } from '../customer/customer.ts';
import { command } from '../kernel/command.ts';
import { decimal } from '../kernel/decimal.ts';
import { rateOn } from '../kernel/exchange-rate.ts';
import { called } from '../kernel/label.ts';
import { CreditWaiver } from './credit-waiver.ts';
import { creditRefusals } from './refusals.ts';
import { waiverGmAmount } from './settings.ts';

const byFinance = step('财务副总批准', 'Deputy GM for finance approves', 'DEPUTY_GM_FINANCE');
defaultChain({
  documentType: 'CREDIT_WAIVER',
  name: { zh: '信用放行', en: 'Credit waiver' },
  condition: { kind: 'STANDARD' },
  steps: [byFinance],
});
defaultChain({
  documentType: 'CREDIT_WAIVER',
  name: { zh: '大额信用放行', en: 'Large credit waiver' },
  condition: { kind: 'LARGE' },
  steps: [byFinance, step('总经理批准', 'General manager approves', 'GM')],
});

/** 放行未过期 — its last day has not passed. Source: CUST-34. */
export const waiverNotOver = (waiver: CreditWaiver, _: unknown, { today }: { today: string }) =>
  waiver.validTo < today ? creditRefusals.WAIVER_EXPIRED({ validTo: waiver.validTo }) : undefined;

/** 提交信用放行 — asks for a limited, dated exception to a credit limit; above the amount of the policy the general manager decides as well. Source: CUST-34. */
export const submitCreditWaiver = command({
  name: 'submitCreditWaiver',
  label: { zh: '提交信用放行', en: 'Submit credit waiver' },
  event: 'CreditWaiverSubmitted',
  on: CreditWaiver,
  from: ['DRAFT'],
  to: 'SUBMITTED',
  permission: 'credit.requestWaiver',
  source: 'CUST-34',
  guards: { waiverNotOver },
  async change(waiver, _, { work }) {
    const { zh, en } = called(await work.em.findOneOrFail(Customer, { id: waiver.customer.id }));
    const rate = await rateOn(work, waiver.currency, 'CNY', work.today);
    // Without a rate nobody can say it is small.
    const large = !rate || decimal(waiver.amount).times(rate).gt(work.policy.get(waiverGmAmount));
    await openApproval(work, {
      documentType: 'CREDIT_WAIVER',
      entity: CreditWaiver,
      recordId: waiver.id,
      title: {
        zh: `${zh} ${waiver.amount} ${waiver.currency}`,
        en: `${en} ${waiver.amount} ${waiver.currency}`,
      },
      amount: waiver.amount,
      kind: large ? 'LARGE' : 'STANDARD',
      preparers: [waiver.owner.id],
    });
  },
});
