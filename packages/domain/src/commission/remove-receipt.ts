import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { NotFound, Refused } from '../kernel/errors.ts';
import { inputId } from '../kernel/parse-input.ts';
import { CommissionForm } from './commission-form.ts';
import { CommissionLine } from './commission-line.ts';
import { lockBeneficiary } from './fill-form.ts';
import { commissionRefusals } from './refusals.ts';
import { workOutForm } from './work-out-form.ts';

/** 移除收款 — a receipt is left for a later form; what is taken back cannot be left out. Source: COMM-01, COMM-07. */
export const removeCommissionReceipt = command({
  name: 'removeCommissionReceipt',
  label: { zh: '移除收款', en: 'Leave out a receipt' },
  says: { zh: '该收款留待以后的提成单', en: 'The receipt is left for a later form' },
  event: 'CommissionReceiptRemoved',
  on: CommissionForm,
  from: ['DRAFT', 'REJECTED'],
  permission: 'commission.prepare',
  source: 'COMM-01',
  input: z.strictObject({ receiptId: inputId().describe('收款 — the receipt') }),
  async change(form, { receiptId }, { work }) {
    await lockBeneficiary(work, form.owner.id);
    const lines = await work.em.find(CommissionLine, { form: form.id, receipt: receiptId }, { populate: ['receipt'] });
    if (lines.length === 0) throw new NotFound();
    if (lines.every((line) => line.reverses))
      throw new Refused([commissionRefusals.COMMISSION_CLAWBACK_STAYS({ receipt: lines[0]!.receipt.number })]);
    for (const line of lines) if (!line.reverses) work.em.remove(line);
    await workOutForm(work, form);
  },
});
