import { defineEntity, p } from '@mikro-orm/core';
import { enumLabels } from '../kernel/enum-labels.ts';
import { amount, businessDate, identity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { Receivable } from './receivable.ts';
import { beforeSaveAction } from './save-collection-action.ts';

export const actionKinds = ['CALL', 'LETTER', 'VISIT', 'PROMISE'] as const;
export const actionStates = ['DONE', 'PROMISED', 'KEPT', 'BROKEN'] as const;

const schema = defineEntity({
  name: 'CollectionAction',
  properties: {
    ...identity,
    status: p.enum(actionStates).default('DONE').comment('状态 — done; a promise to pay is promised, kept or broken'),
    kind: p.enum(actionKinds).comment('方式 — call, letter, visit, or promise to pay'),
    receivable: () => p.manyToOne(Receivable).comment('应收 — the money that is chased'),
    actedOn: businessDate().comment('日期 — day of the action'),
    contactName: text(120).nullable().comment('对方联系人 — who was spoken to'),
    note: text(1000).comment('经过 — what was said and agreed'),
    promisedAmount: amount()
      .nullable()
      .comment('承诺金额 — what the customer promised to pay; everything outstanding when not given'),
    promisedOn: businessDate().nullable().comment('承诺日 — day by which the customer promised to pay'),
    receivedBefore: amount().default('0').comment('承诺前已收 — received on the claim when the promise was made'),
    actedBy: () => p.manyToOne(User).nullable().comment('经办人 — who did it'),
  },
});
/** 清欠记录 — a call, letter, visit or promise to pay; a promise that is not kept is flagged. Source: AR-08. */
export class CollectionAction extends schema.class {}
schema.setClass(CollectionAction);
enumLabels('CollectionActionKind', {
  CALL: { zh: '电话', en: 'Call' },
  LETTER: { zh: '函件', en: 'Letter' },
  VISIT: { zh: '上门', en: 'Visit' },
  PROMISE: { zh: '付款承诺', en: 'Promise to pay' },
});
enumLabels('CollectionActionStatus', {
  DONE: { zh: '已办', en: 'Done' },
  PROMISED: { zh: '已承诺', en: 'Promised' },
  KEPT: { zh: '已兑现', en: 'Kept' },
  BROKEN: { zh: '未兑现', en: 'Broken' },
});

export const collectionActions = record(CollectionAction, {
  stage: 'receivable',
  label: { zh: '清欠记录', en: 'Collection action' },
  parent: 'receivable',
  permissions: { create: 'receivable.chase' },
  createOnly: ['receivable', 'kind', 'actedOn', 'contactName', 'note', 'promisedAmount', 'promisedOn'],
  newestFirst: 'actedOn',
  beforeSave: beforeSaveAction,
});
