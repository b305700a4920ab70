import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { decimal, moneyText } from '../kernel/decimal.ts';
import { inputDecimal, inputReason } from '../kernel/parse-input.ts';
import { Receivable } from './receivable.ts';
import { receivableRefusals } from './refusals.ts';

const chargedOn = (claim: Receivable) => decimal(claim.interestAmount).minus(claim.interestWaivedAmount!);

/** 免除逾期利息 — the deputy GM for finance gives up interest that was charged, in full or in part, with a reason; what accrues later is charged again. Source: AR-06. */
export const waiveInterest = command({
  name: 'waiveInterest',
  label: { zh: '免除利息', en: 'Waive interest' },
  says: {
    zh: '免除的利息不再扣减提成；之后的利息照计',
    en: 'What is waived is not deducted from commission; later interest is charged again',
  },
  event: 'InterestWaived',
  on: Receivable,
  from: ['INTEREST', 'DEDUCTION', 'LITIGATION', 'PAID'],
  permission: 'receivable.waiveInterest',
  source: 'AR-06',
  input: z.strictObject({
    amount: inputDecimal({ positive: true, scale: 4 })
      .nullish()
      .describe('金额 — how much is waived, in the currency of the receivable; all of it when not given'),
    reason: inputReason().describe('理由 — why it is waived'),
  }),
  guards: {
    interestIsCharged: (claim: Receivable) =>
      chargedOn(claim).gt(0) ? undefined : receivableRefusals.NO_INTEREST_TO_WAIVE({ receivable: claim.number }),
  },
  inputGuards: {
    waivesNoMore: (claim, { amount }) =>
      amount && decimal(amount).gt(chargedOn(claim)) && chargedOn(claim).gt(0)
        ? receivableRefusals.INTEREST_WAIVER_EXCEEDED({
            asked: moneyText(amount, claim.currency),
            interest: moneyText(chargedOn(claim), claim.currency),
            currency: claim.currency,
          })
        : undefined,
  },
  change(claim, { amount, reason }) {
    claim.interestWaivedAmount = decimal(claim.interestWaivedAmount)
      .plus(amount ?? chargedOn(claim))
      .toFixed(4);
    claim.interestWaivedReason = reason;
  },
});
