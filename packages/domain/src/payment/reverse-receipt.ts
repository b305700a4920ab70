import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { inputReason } from '../kernel/parse-input.ts';
import { takeBackAll } from './match.ts';
import { Receipt } from './receipt.ts';

/** 冲销收款 — the money never came or went back: everything it paid is open again. Source: AR-03, ROLE-03. */
export const reverseReceipt = command({
  name: 'reverseReceipt',
  label: { zh: '冲销', en: 'Reverse' },
  event: 'ReceiptReversed',
  on: Receipt,
  from: ['RECORDED', 'CONFIRMED'],
  to: 'REVERSED',
  permission: 'payment.reverse',
  source: 'AR-03',
  input: z.strictObject({ reason: inputReason().describe('理由 — why it is reversed') }),
  async change(receipt, input, { work }) {
    await takeBackAll(work, receipt);
    receipt.reversedReason = input.reason;
  },
});
