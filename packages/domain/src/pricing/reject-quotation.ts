import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { inputReason } from '../kernel/parse-input.ts';
import { Quotation } from './quotation.ts';

/** 客户拒绝报价 — the customer says no, and why; a new version may follow. Source: PRICE-12. */
export const rejectQuotation = command({
  name: 'rejectQuotation',
  label: { zh: '客户拒绝', en: 'Rejected by the customer' },
  says: { zh: '记录客户的理由；之后可以改版再报', en: 'The reason is kept; a new version may follow' },
  event: 'QuotationRejected',
  on: Quotation,
  from: ['SENT'],
  to: 'REJECTED',
  permission: 'pricing.quote',
  source: 'PRICE-12',
  input: z.strictObject({ reason: inputReason().describe('理由 — why the customer rejects it') }),
  change(quotation, input, { work }) {
    quotation.answeredOn = work.today;
    quotation.rejectedReason = input.reason;
  },
});
