import { nextNumber } from '../kernel/number-series.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import { openCollections } from './collect-receipts.ts';
import { CommissionDeduction } from './commission-deduction.ts';
import { CommissionForm } from './commission-form.ts';
import { CommissionLine } from './commission-line.ts';
import { lockBeneficiary, lockReceipts, takeBack, takeIn } from './fill-form.ts';
import { commissionRefusals } from './refusals.ts';
import { workOutForm } from './work-out-form.ts';

/** 保存提成单 — has its number and its preparer, who is never the salesperson himself. Source: COMM-01, COMM-08. */
export async function beforeSaveForm(
  form: CommissionForm,
  work: Work,
  { creating }: { creating: boolean },
): Promise<readonly Refusal[] | undefined> {
  if (form.owner.id === work.caller.userId) return [commissionRefusals.COMMISSION_FOR_ONESELF()];
  if (!creating) return undefined;
  form.number = await nextNumber(work, 'CF');
  form.preparedBy = work.em.getReference(User, work.caller.userId);
  form.receivedUpTo ??= work.today;
  return undefined;
}

/** 填列收款 — everything the salesperson can claim now is put on the form, with what has to be taken back. Source: COMM-01, COMM-07. */
export async function afterCreateForm(form: CommissionForm, work: Work): Promise<void> {
  await lockBeneficiary(work, form.owner.id);
  const upTo = form.receivedUpTo!;
  const first = await openCollections(work, form.owner.id, upTo);
  await lockReceipts(
    work,
    first.map((each) => each.receiptId),
  );
  await takeIn(work, form, await openCollections(work, form.owner.id, upTo));
  await takeBack(work, form);
  await workOutForm(work, form);
}

/** 删除提成单 — its money and what it had taken over are free for another form. Source: COMM-07. */
export async function beforeDeleteForm(form: CommissionForm, work: Work): Promise<undefined> {
  for (const earlier of await work.em.find(CommissionForm, { carriedInto: form.id })) {
    earlier.carriedInto = null;
    earlier.updatedAt = work.now;
  }
  for (const line of await work.em.find(CommissionLine, { form: form.id })) work.em.remove(line);
  for (const deduction of await work.em.find(CommissionDeduction, { form: form.id })) work.em.remove(deduction);
  await work.em.flush();
}
