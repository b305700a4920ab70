import { customerCanBeUsed } from '../customer/customer-can-be-used.ts';
import { decimal, moneyText } from '../kernel/decimal.ts';
import { Invalid } from '../kernel/errors.ts';
import type { Work } from '../kernel/work.ts';
import { CreditProfile } from './credit-profile.ts';
import type { CreditWaiver } from './credit-waiver.ts';

/** 保存放行 — speaks the currency of the customer's credit profile and names a real amount. Source: CUST-34. */
export async function beforeSaveWaiver(
  waiver: CreditWaiver,
  work: Work,
  { input }: { input: Readonly<Record<string, unknown>> },
) {
  const merged = customerCanBeUsed(waiver.customer);
  if (merged) return [merged];
  const profile = await work.em.findOne(CreditProfile, { customer: waiver.customer.id });
  const currency = profile?.currency ?? 'CNY';
  if (input.currency !== undefined && input.currency !== currency) {
    throw new Invalid([
      {
        path: 'currency',
        message: {
          zh: `须与信用档案的币种一致：${currency}`,
          en: `must be the currency of the credit profile: ${currency}`,
        },
      },
    ]);
  }
  waiver.currency = currency;
  waiver.amount = moneyText(waiver.amount, currency);
  if (decimal(waiver.amount).lte(0))
    throw new Invalid([{ path: 'amount', message: { zh: '须大于 0', en: 'must be greater than 0' } }]);
  return undefined;
}
