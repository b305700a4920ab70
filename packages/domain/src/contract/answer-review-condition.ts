import { z } from 'zod';
import { closeTasks } from '../approval/close-tasks.ts';
import { command } from '../kernel/command.ts';
import { inputText } from '../kernel/parse-input.ts';
import { User } from '../organization/user.ts';
import { ReviewCondition } from './review-condition.ts';

/** 落实评审条件 — how a condition of the review has been met; the last answer lets the contract be signed. Source: CON-08. */
export const answerReviewCondition = command({
  name: 'answerReviewCondition',
  label: { zh: '落实条件', en: 'Answer the condition' },
  says: {
    zh: '写明条件如何落实，此条件不再阻止签订',
    en: 'Says how the condition has been met; it no longer stops the signature',
  },
  event: 'ReviewConditionAnswered',
  on: ReviewCondition,
  from: ['OPEN'],
  to: 'ANSWERED',
  permission: 'contract.submit',
  source: 'CON-08',
  input: z.strictObject({ answer: inputText(1000).describe('落实情况 — how it has been met') }),
  async change(condition, input, { work }) {
    condition.answer = input.answer;
    condition.answeredBy = work.em.getReference(User, work.caller.userId);
    condition.answeredAt = work.now;
    await closeTasks(work, { entity: ReviewCondition, recordId: condition.id });
  },
});
