import { z } from 'zod';
import { Contract } from '../contract/contract.ts';
import { command } from '../kernel/command.ts';
import { decimal } from '../kernel/decimal.ts';
import { Invalid, NotFound } from '../kernel/errors.ts';
import { inputDecimal, inputId, inputReason } from '../kernel/parse-input.ts';
import { User } from '../organization/user.ts';
import { fitsCurrency } from '../pricing/amounts.ts';
import { CommissionDeduction } from './commission-deduction.ts';
import { CommissionForm } from './commission-form.ts';
import { lockBeneficiary } from './fill-form.ts';
import { workOutForm } from './work-out-form.ts';

/** 扣罚 — a penalty is taken from the commission, by contract and with its reason. Source: COMM-05. */
export const addCommissionPenalty = command({
  name: 'addCommissionPenalty',
  label: { zh: '登记扣罚', en: 'Deduct a penalty' },
  says: { zh: '按合同从提成中扣罚', en: 'A penalty is deducted from the commission, by contract' },
  event: 'CommissionPenaltyAdded',
  on: CommissionForm,
  from: ['DRAFT', 'REJECTED'],
  permission: 'commission.prepare',
  source: 'COMM-05',
  input: z.strictObject({
    contractId: inputId().describe('合同 — the contract it stands against'),
    amount: inputDecimal({ positive: true, scale: 4 }).describe('金额 — in CNY'),
    reason: inputReason().describe('理由 — what it is for'),
  }),
  async change(form, { contractId, amount, reason }, { work }) {
    if (!fitsCurrency(decimal(amount), 'CNY'))
      throw new Invalid([
        { path: 'input.amount', message: { zh: '小数位超出币种', en: 'has more digits than the currency' } },
      ]);
    const contract = await work.em.findOne(Contract, { id: contractId, owner: form.owner.id });
    if (!contract) throw new NotFound();
    await lockBeneficiary(work, form.owner.id);
    work.em.persist(
      work.em.create(CommissionDeduction, {
        createdAt: work.now,
        updatedAt: work.now,
        form,
        kind: 'PENALTY',
        contract,
        chargedAmount: amount,
        amount,
        reason,
        recordedBy: work.em.getReference(User, work.caller.userId),
      }),
    );
    await workOutForm(work, form);
  },
});
