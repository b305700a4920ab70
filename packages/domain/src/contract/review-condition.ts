import { defineEntity, p } from '@mikro-orm/core';
import { roleCodes, roles } from '../access/roles.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { identity, instant, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { Contract } from './contract.ts';

export const conditionStates = ['OPEN', 'ANSWERED', 'LAPSED'] as const;

const schema = defineEntity({
  name: 'ReviewCondition',
  properties: {
    ...identity,
    status: p
      .enum(conditionStates)
      .default('OPEN')
      .comment('状态 — open until answered; lapsed when the review begins anew'),
    contract: () => p.manyToOne(Contract).comment('合同 — the contract under review'),
    role: p.enum(roleCodes).comment('评审角色 — the department that agrees on this condition'),
    condition: text(500).comment('条件 — on what it agrees'),
    raisedBy: () => p.manyToOne(User).comment('提出人 — who agreed on it'),
    answer: text(1000).nullable().comment('落实情况 — how it has been met'),
    answeredBy: () => p.manyToOne(User).nullable().comment('落实人 — who met it'),
    answeredAt: instant().nullable().comment('落实时间 — when it was answered'),
  },
});
/** 评审条件 — on what a department agreed in a review; it is answered before the contract is signed. Source: CON-08. */
export class ReviewCondition extends schema.class {}
schema.setClass(ReviewCondition);
enumLabels('ReviewConditionStatus', {
  OPEN: { zh: '待落实', en: 'Open' },
  ANSWERED: { zh: '已落实', en: 'Answered' },
  LAPSED: { zh: '已失效', en: 'Lapsed' },
});
enumLabels('ReviewConditionRole', roles);

export const reviewConditions = record(ReviewCondition, {
  stage: 'contract',
  label: { zh: '评审条件', en: 'Review condition' },
  parent: 'contract',
  newestFirst: 'createdAt',
});
