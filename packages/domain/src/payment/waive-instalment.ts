import { z } from 'zod';
import { LockMode } from '@mikro-orm/core';
import { Contract } from '../contract/contract.ts';
import { PaymentScheduleLine } from '../contract/payment-schedule-line.ts';
import { settleExecution } from '../contract/settle-execution.ts';
import { command } from '../kernel/command.ts';
import { inputReason } from '../kernel/parse-input.ts';

/** 免收款项 — what is still open of an instalment is given up, with a reason; every gate that waits for it opens. Source: CON-17, ADV-03. */
export const waiveInstalment = command({
  name: 'waiveInstalment',
  label: { zh: '免收', en: 'Waive' },
  event: 'InstalmentWaived',
  on: PaymentScheduleLine,
  from: ['NOT_DUE', 'DUE', 'PARTLY_RECEIVED', 'OVERDUE'],
  to: 'WAIVED',
  permission: 'payment.waive',
  source: 'CON-17, ADV-03',
  input: z.strictObject({ reason: inputReason().describe('理由 — why it is waived') }),
  async change(instalment, input, { work }) {
    instalment.waivedReason = input.reason;
    instalment.status = 'WAIVED';
    const contract = await work.em.findOneOrFail(
      Contract,
      { id: instalment.contract.id },
      { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    );
    await settleExecution(work, contract);
  },
});
