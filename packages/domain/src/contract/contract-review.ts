import { defineEntity, p } from '@mikro-orm/core';
import { enumLabels } from '../kernel/enum-labels.ts';
import { identity, instant, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { Contract } from './contract.ts';

export const contractReviewStates = ['RUNNING', 'PASSED', 'REFUSED', 'WITHDRAWN'] as const;

const schema = defineEntity({
  name: 'ContractReview',
  uniques: [{ properties: ['contract', 'round'] }],
  properties: {
    ...identity,
    status: p
      .enum(contractReviewStates)
      .default('RUNNING')
      .comment('状态 — running, or how it ended; a refused one is repeated as a new round'),
    contract: () => p.manyToOne(Contract).comment('合同 — the signed contract'),
    round: p.integer().comment('轮次 — 1 for the first, one more each time it is repeated'),
    organisedBy: () => p.manyToOne(User).comment('组织人 — who organised it'),
    technicalClauses: text(1000).comment('技术条款 — technical clauses put to the departments'),
    price: text(1000).comment('价格 — price put to the departments'),
    delivery: text(1000).comment('交货期 — delivery put to the departments'),
    refusedReason: text(500).nullable().comment('未通过理由 — why a department refused'),
    endedAt: instant().nullable().comment('结束时间 — when it ended'),
  },
});
/** 合同评审 — the departments check a signed contract on technical clauses, price and delivery. Source: CON-10. */
export class ContractReview extends schema.class {}
schema.setClass(ContractReview);
enumLabels('ContractReviewStatus', {
  RUNNING: { zh: '评审中', en: 'Running' },
  PASSED: { zh: '通过', en: 'Passed' },
  REFUSED: { zh: '未通过', en: 'Refused' },
  WITHDRAWN: { zh: '已撤回', en: 'Withdrawn' },
});

export const contractReviews = record(ContractReview, {
  stage: 'contract',
  label: { zh: '合同评审', en: 'Contract review' },
  parent: 'contract',
  newestFirst: 'createdAt',
});
