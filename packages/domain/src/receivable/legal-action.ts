import { defineEntity, p } from '@mikro-orm/core';
import { Contract } from '../contract/contract.ts';
import { Customer } from '../customer/customer.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { amount, businessDate, currencyCode, identity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { Receivable } from './receivable.ts';

export const legalActionStates = ['PROPOSED', 'FILED', 'DROPPED', 'CLOSED'] as const;
export const legalOutcomes = ['PAID', 'JUDGED', 'SETTLED', 'WITHDRAWN'] as const;

const schema = defineEntity({
  name: 'LegalAction',
  properties: {
    ...identity,
    status: p
      .enum(legalActionStates)
      .default('PROPOSED')
      .comment(
        '状态 — proposed by finance, filed once the GM approves, dropped when he does not, closed with an outcome',
      ),
    number: text(40).unique().comment('诉讼编号 — number of the legal action'),
    receivable: () => p.manyToOne(Receivable).comment('应收 — the claim it is about'),
    contract: () => p.manyToOne(Contract).comment('合同 — contract'),
    customer: () => p.manyToOne(Customer).comment('客户 — against whom'),
    owner: () => p.manyToOne(User).comment('业务员 — salesperson of the claim'),
    proposedBy: () => p.manyToOne(User).nullable().comment('提议人 — who proposed it'),
    currency: currencyCode().comment('币种 — currency (ISO 4217)'),
    amount: amount().comment('诉讼标的 — outstanding when it was proposed'),
    interestAmount: amount().comment('利息 — interest charged when it was proposed'),
    daysOverdue: p.integer().comment('逾期天数 — days overdue when it was proposed'),
    grounds: text(1000).comment('理由 — what the case rests on'),
    filedOn: businessDate().nullable().comment('批准日 — day the GM approved it'),
    outcome: p.enum(legalOutcomes).nullable().comment('结果 — paid, judged, settled or withdrawn'),
    result: text(1000).nullable().comment('结果说明 — how it ended, or why it was dropped'),
    closedOn: businessDate().nullable().comment('结案日 — day it ended'),
  },
});
/** 经济诉讼 — legal action over overdue money, proposed by finance, approved by the GM. Source: AR-05. */
export class LegalAction extends schema.class {}
schema.setClass(LegalAction);
enumLabels('LegalActionStatus', {
  PROPOSED: { zh: '已提议', en: 'Proposed' },
  FILED: { zh: '诉讼中', en: 'Filed' },
  DROPPED: { zh: '未立案', en: 'Dropped' },
  CLOSED: { zh: '已结案', en: 'Closed' },
});
enumLabels('LegalActionOutcome', {
  PAID: { zh: '已收款', en: 'Paid' },
  JUDGED: { zh: '判决', en: 'Judged' },
  SETTLED: { zh: '和解', en: 'Settled' },
  WITHDRAWN: { zh: '撤诉', en: 'Withdrawn' },
});

export const legalActions = record(LegalAction, {
  stage: 'receivable',
  label: { zh: '经济诉讼', en: 'Legal action' },
  owner: 'owner',
});
