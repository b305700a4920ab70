import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { Invalid } from '../kernel/errors.ts';
import { inputDate, inputText } from '../kernel/parse-input.ts';
import { policyFacts, policyHasPrices, policyNotOver } from './policy-facts.ts';
import { PricePolicy } from './price-policy.ts';

/** 记录会议决议 — the operations meeting has decided on the price policy; its day and decision are kept. Source: PRICE-01. */
export const recordMeetingDecision = command({
  name: 'recordMeetingDecision',
  label: { zh: '记录会议决议', en: 'Record the decision of the meeting' },
  event: 'PricePolicyDecided',
  on: PricePolicy,
  from: ['DRAFT'],
  to: 'MEETING_DECIDED',
  permission: 'pricing.decide',
  source: 'PRICE-01',
  input: z.strictObject({
    meetingOn: inputDate().describe('会议日期 — day of the operations meeting'),
    decision: inputText(1000).describe('会议决议 — what the meeting decided'),
  }),
  facts: policyFacts,
  guards: { policyHasPrices, policyNotOver },
  change(policy, input, { work }) {
    if (input.meetingOn > work.today)
      throw new Invalid([
        { path: 'meetingOn', message: { zh: '会议日期不能在将来', en: 'must not be in the future' } },
      ]);
    policy.meetingOn = input.meetingOn;
    policy.meetingDecision = input.decision;
  },
});
