import { defineEntity, p } from '@mikro-orm/core';
import { amount, identity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { CreditWaiver } from './credit-waiver.ts';

const schema = defineEntity({
  name: 'CreditWaiverUse',
  properties: {
    ...identity,
    waiver: () => p.manyToOne(CreditWaiver).comment('放行 — the waiver that was used'),
    documentType: text(60).comment('单据类型 — type of the document it was used for'),
    documentId: p.uuid().index().comment('单据 — the document it was used for'),
    title: text(200).comment('单据名称 — what people call the document'),
    amount: amount().comment('使用金额 — how much of the waiver, in its currency'),
  },
});
/** 放行使用 — how much of a waiver a document has used up. Source: CUST-34. */
export class CreditWaiverUse extends schema.class {}
schema.setClass(CreditWaiverUse);

export const creditWaiverUses = record(CreditWaiverUse, {
  stage: 'credit',
  label: { zh: '放行使用', en: 'Use of a waiver' },
  parent: 'waiver',
});
