import { fitsCurrency } from '../pricing/amounts.ts';
import { nextNumber } from '../kernel/number-series.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import { againstNamed } from './match-named.ts';
import type { Receipt } from './receipt.ts';
import { paymentRefusals } from './refusals.ts';

/** 保存收款 — has its number, who recorded it and the salesperson of the customer; an instalment it names can be paid with it. Source: ADV-02, AR-03. */
export async function beforeSaveReceipt(
  receipt: Receipt,
  work: Work,
  { creating }: { creating: boolean },
): Promise<readonly Refusal[] | undefined> {
  if (creating && !receipt.importedFrom) {
    receipt.number = await nextNumber(work, 'RC');
    receipt.owner = receipt.customer.owner;
  }
  // Whoever changes it answers for what it says, and does not confirm it.
  if (!receipt.importedFrom) receipt.preparedBy = work.em.getReference(User, work.caller.userId);
  const digits = fitsCurrency(receipt.amount, receipt.currency)
    ? []
    : [paymentRefusals.RECEIPT_AMOUNT_DIGITS({ amount: receipt.amount, currency: receipt.currency })];
  return [...digits, ...(await againstNamed(receipt, work))];
}
