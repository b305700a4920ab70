import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { inputReason } from '../kernel/parse-input.ts';
import { PricePolicy } from './price-policy.ts';

/** 退回销售政策 — the general manager does not sign and sends it back to be changed and decided anew. Source: PRICE-01, ROLE-05. */
export const returnPricePolicy = command({
  name: 'returnPricePolicy',
  label: { zh: '退回销售政策', en: 'Return the price policy' },
  event: 'PricePolicyReturned',
  on: PricePolicy,
  from: ['MEETING_DECIDED'],
  to: 'DRAFT',
  permission: 'pricing.sign',
  source: 'PRICE-01, ROLE-05',
  input: z.strictObject({ reason: inputReason().describe('理由 — why it is not signed') }),
  change(policy) {
    policy.meetingOn = null;
    policy.meetingDecision = null;
  },
});
