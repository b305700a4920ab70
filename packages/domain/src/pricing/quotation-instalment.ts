import { defineEntity, p } from '@mikro-orm/core';
import { enumLabels } from '../kernel/enum-labels.ts';
import { amount, identity, percent } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { Quotation } from './quotation.ts';
import { instalmentKinds, instalmentLabels, triggerLabels, triggers } from './terms.ts';

const schema = defineEntity({
  name: 'QuotationInstalment',
  properties: {
    ...identity,
    quotation: () => p.manyToOne(Quotation).comment('报价单 — the quotation it is an instalment of'),
    position: p.integer().default(0).comment('序号 — order of the instalment'),
    kind: p.enum(instalmentKinds).comment('款项类别 — what the money is for'),
    percent: percent().nullable().comment('比例 — share of the goods amount, in percent'),
    amount: amount().nullable().comment('金额 — fixed amount instead of a share'),
    trigger: p.enum(triggers).comment('触发事件 — what makes it due'),
    days: p.integer().default(0).comment('天数 — days after the event'),
  },
});
/** 报价付款条件 — one instalment of the payment terms offered. Source: PRICE-10, CON-17. */
export class QuotationInstalment extends schema.class {}
schema.setClass(QuotationInstalment);
enumLabels('QuotationInstalmentKind', instalmentLabels);
enumLabels('QuotationInstalmentTrigger', triggerLabels);

export const quotationInstalments = record(QuotationInstalment, {
  stage: 'pricing',
  label: { zh: '报价付款条件', en: 'Quotation instalment' },
  parent: 'quotation',
  writable: ['kind', 'percent', 'amount', 'trigger', 'days'],
});
