import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { NotFound, Refused } from '../kernel/errors.ts';
import { inputId } from '../kernel/parse-input.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Work } from '../kernel/work.ts';
import { called } from '../kernel/label.ts';
import type { Receipt } from '../payment/receipt.ts';
import { type Collected, collectedBy, countsNow } from './collect-receipts.ts';
import { CommissionForm } from './commission-form.ts';
import { lockBeneficiary, lockReceipts, takeIn } from './fill-form.ts';
import { commissionRefusals } from './refusals.ts';
import { commissionTrigger, eligibleAfter } from './settings.ts';
import { workOutForm } from './work-out-form.ts';

/** What speaks against commission on a receipt; everything at once. */
function against(form: CommissionForm, receipt: Receipt, matches: readonly Collected[], work: Work): Refusal[] {
  const standing = matches.filter((each) => !each.reversed);
  if (standing.length === 0) return [commissionRefusals.NO_CONTRACT_NO_COMMISSION({ receipt: receipt.number })];
  const used = [...new Set(standing.filter((each) => each.forms).map((each) => each.forms!))];
  if (standing.every((each) => each.forms))
    return [commissionRefusals.RECEIPT_ALREADY_COMMISSIONED({ receipt: receipt.number, forms: used })];
  const open = standing.filter((each) => !each.forms);
  const others = [...new Map(open.map((each) => [each.ownerId, each])).values()].filter(
    (each) => each.ownerId !== form.owner.id,
  );
  if (others.length > 0 && open.every((each) => each.ownerId !== form.owner.id)) {
    const names = others.map(({ owner, ownerEn }) => called({ name: owner, nameEn: ownerEn }));
    const said = { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
    return [
      commissionRefusals.COMMISSION_OF_ANOTHER(
        { receipt: receipt.number, owner: others.map(({ owner }) => owner) },
        { words: { owner: said } },
      ),
    ];
  }
  const early = open
    .filter((each) => each.ownerId === form.owner.id && !countsNow(each, work))
    .map((each) => each.contract);
  const setting = work.policy.get(eligibleAfter) === 'RECEIPT' ? commissionTrigger : eligibleAfter;
  return early.length > 0
    ? [
        commissionRefusals.COMMISSION_NOT_DUE(
          { receipt: receipt.number, contracts: [...new Set(early)] },
          { setting: { key: setting.key, value: work.policy.get<string>(setting as never) } },
        ),
      ]
    : [];
}

/** 添加收款 — a receipt is put on the form by hand; only money of a contract, and each only once. Source: COMM-03, COMM-07. */
export const addCommissionReceipt = command({
  name: 'addCommissionReceipt',
  label: { zh: '添加收款', en: 'Add a receipt' },
  says: { zh: '把一笔已核销到合同的收款列入提成单', en: 'Money matched to a contract is put on the form' },
  event: 'CommissionReceiptAdded',
  on: CommissionForm,
  from: ['DRAFT', 'REJECTED'],
  permission: 'commission.prepare',
  source: 'COMM-01, COMM-03, COMM-07',
  input: z.strictObject({ receiptId: inputId().describe('收款 — the receipt') }),
  async change(form, { receiptId }, { work }) {
    await lockBeneficiary(work, form.owner.id);
    const [receipt] = await lockReceipts(work, [receiptId]);
    if (!receipt) throw new NotFound();
    const matches = await collectedBy(work, receiptId);
    const refused = against(form, receipt, matches, work);
    if (refused.length > 0) throw new Refused(refused);
    await takeIn(
      work,
      form,
      matches.filter((each) => !each.reversed && !each.forms && each.ownerId === form.owner.id),
    );
    await workOutForm(work, form);
  },
});
