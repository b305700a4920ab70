import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import { createTask } from '../approval/create-task.ts';
import { command } from '../kernel/command.ts';
import { inputReason } from '../kernel/parse-input.ts';
import { Contract } from './contract.ts';
import { LegalQuestion } from './legal-question.ts';

/** 追问法务 — the answer does not settle the doubt: the question is open again, with the reason in its history. Source: CON-07. */
export const reopenLegalQuestion = command({
  name: 'reopenLegalQuestion',
  label: { zh: '追问', en: 'Ask again' },
  says: {
    zh: '疑问重新打开，答复前合同不能签订',
    en: 'The question is open again; nothing is signed until it is answered',
  },
  event: 'LegalQuestionReopened',
  on: LegalQuestion,
  from: ['ANSWERED'],
  to: 'OPEN',
  permission: 'contract.askLegal',
  source: 'CON-07',
  input: z.strictObject({ reason: inputReason().describe('理由 — what the answer leaves open') }),
  facts: {
    async lock(question, work) {
      await work.em.findOne(
        Contract,
        { id: question.contract.id },
        { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
      );
    },
    load: async () => new Map(),
  },
  async change(question, _, { work }) {
    const { number } = await work.em.findOneOrFail(Contract, { id: question.contract.id });
    createTask(work, {
      kind: 'ACTION',
      topic: 'ANSWER_LEGAL_QUESTION',
      title: `答复法律疑问：合同 ${number}`,
      titleEn: `Answer the legal question on contract ${number}`,
      entity: LegalQuestion,
      recordId: question.id,
      role: 'LEGAL',
      dueOn: work.today,
    });
  },
});
