import { customerTakesBusiness } from '../customer/customer-takes-business.ts';
import { linesOf } from '../kernel/lines-of.ts';
import { nextNumber } from '../kernel/number-series.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import { lineAmounts, totalOf } from '../pricing/amounts.ts';
import { effectivePolicyOn } from '../pricing/effective-policy.ts';
import { ApplicationLine } from './application-line.ts';
import type { ContractApplication } from './contract-application.ts';

/** 保存申报单 — has its number, who filled it in, the policy version used and its amounts, all from here and never from the client. Source: CON-01. */
export async function beforeSaveApplication(
  application: ContractApplication,
  work: Work,
  { creating }: { creating: boolean },
) {
  const closed = creating ? customerTakesBusiness(application.customer) : undefined;
  if (closed) return [closed];
  if (creating) {
    application.number = await nextNumber(work, 'CA');
    application.preparedBy = work.em.getReference(User, work.caller.userId);
    application.owner = application.customer.owner;
  }
  const currency = application.currency ?? 'CNY';
  const lines = await linesOf(work, ApplicationLine, 'application', application);
  const amounts = lines.map((line) => lineAmounts(line, currency));
  for (const [index, line] of lines.entries()) line.amount = amounts[index]!.net.toFixed();
  application.amount = totalOf(amounts).net.toFixed();
  application.policy =
    (await effectivePolicyOn(work, {
      currency,
      segment: application.kind ?? 'DOMESTIC',
      on: application.pricedOn ?? work.today,
    })) ?? null;
  return undefined;
}
