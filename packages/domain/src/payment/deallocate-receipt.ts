import { z } from 'zod';
import { command, type Guard } from '../kernel/command.ts';
import { decimal } from '../kernel/decimal.ts';
import { inputReason } from '../kernel/parse-input.ts';
import { takeBackAll } from './match.ts';
import { Receipt } from './receipt.ts';
import { paymentRefusals } from './refusals.ts';

const isAllocated: Guard<Receipt, undefined> = (receipt) =>
  decimal(receipt.allocatedAmount).gt(0)
    ? undefined
    : paymentRefusals.NOTHING_TO_TAKE_BACK({ receipt: receipt.number });

/** 撤销核销 — every match of the receipt is taken back by rows of the opposite sign; instalments and contract with them. Source: AR-03. */
export const deallocateReceipt = command({
  name: 'deallocateReceipt',
  label: { zh: '撤销核销', en: 'Take the matches back' },
  event: 'ReceiptDeallocated',
  on: Receipt,
  from: ['CONFIRMED'],
  permission: 'payment.allocate',
  source: 'AR-03',
  input: z.strictObject({ reason: inputReason().describe('理由 — why it is taken back') }),
  guards: { isAllocated },
  async change(receipt, _, { work }) {
    await takeBackAll(work, receipt);
  },
});
