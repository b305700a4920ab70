import { defineEntity, p } from '@mikro-orm/core';
import { enumLabels } from '../kernel/enum-labels.ts';
import { identity, instant, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { Contract } from './contract.ts';
import { afterAskingLegal, beforeSaveLegalQuestion } from './save-legal-question.ts';

export const legalQuestionStates = ['OPEN', 'ANSWERED'] as const;

const schema = defineEntity({
  name: 'LegalQuestion',
  properties: {
    ...identity,
    status: p
      .enum(legalQuestionStates)
      .default('OPEN')
      .comment('状态 — open until legal has answered; while it is open nothing is signed'),
    contract: () => p.manyToOne(Contract).comment('合同 — the contract it is about'),
    question: text(2000).comment('问题 — what is in doubt'),
    askedBy: () => p.manyToOne(User).nullable().comment('提问人 — who asks'),
    answer: text(2000).nullable().comment('答复 — what legal says'),
    answeredBy: () => p.manyToOne(User).nullable().comment('答复人 — who answered'),
    answeredAt: instant().nullable().comment('答复时间 — when it was answered'),
  },
});
/** 法律疑问 — a doubt about a contract put to legal, and the answer. Source: CON-07. */
export class LegalQuestion extends schema.class {}
schema.setClass(LegalQuestion);
enumLabels('LegalQuestionStatus', { OPEN: { zh: '待答复', en: 'Open' }, ANSWERED: { zh: '已答复', en: 'Answered' } });

export const legalQuestions = record(LegalQuestion, {
  stage: 'contract',
  label: { zh: '法律疑问', en: 'Legal question' },
  parent: 'contract',
  permissions: { create: 'contract.askLegal' },
  writable: ['question'],
  createOnly: ['contract'],
  newestFirst: 'createdAt',
  beforeSave: beforeSaveLegalQuestion,
  afterCreate: afterAskingLegal,
});
