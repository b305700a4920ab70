import { z } from 'zod';
import { closeTasks } from '../approval/close-tasks.ts';
import { approvalRefusals } from '../approval/refusals.ts';
import { command, type Guard } from '../kernel/command.ts';
import { inputText } from '../kernel/parse-input.ts';
import { User } from '../organization/user.ts';
import { LegalQuestion } from './legal-question.ts';

const askedByAnother: Guard<LegalQuestion, undefined> = (question, _, { caller }) =>
  question.askedBy?.id === caller.userId
    ? approvalRefusals.SELF_APPROVAL_FORBIDDEN({}, { clearedBy: ['LEGAL'] })
    : undefined;

/** 答复法律疑问 — legal answers; the last answer lets the contract be signed. Source: CON-07. */
export const answerLegalQuestion = command({
  name: 'answerLegalQuestion',
  label: { zh: '答复', en: 'Answer' },
  says: {
    zh: '法务答复后，此疑问不再阻止合同签订',
    en: 'Once legal has answered, this question no longer stops the signature',
  },
  event: 'LegalQuestionAnswered',
  on: LegalQuestion,
  from: ['OPEN'],
  to: 'ANSWERED',
  permission: 'contract.answerLegal',
  source: 'CON-07',
  input: z.strictObject({ answer: inputText(2000).describe('答复 — what legal says') }),
  guards: { askedByAnother },
  async change(question, input, { work }) {
    question.answer = input.answer;
    question.answeredBy = work.em.getReference(User, work.caller.userId);
    question.answeredAt = work.now;
    await closeTasks(work, { entity: LegalQuestion, recordId: question.id });
  },
});
