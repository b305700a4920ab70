import { defineEntity, p } from '@mikro-orm/core';
import { enumLabels } from '../kernel/enum-labels.ts';
import { amount, identity, percent } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { ContractAmendment } from './contract-amendment.ts';
import { PaymentScheduleLine } from './payment-schedule-line.ts';
import { instalmentKinds, instalmentLabels, triggerLabels, triggers } from './terms.ts';

const schema = defineEntity({
  name: 'AmendmentInstalment',
  properties: {
    ...identity,
    amendment: () => p.manyToOne(ContractAmendment).comment('变更 — the amendment it is an instalment of'),
    position: p.integer().default(0).comment('序号 — order of the instalment'),
    instalment: () =>
      p
        .manyToOne(PaymentScheduleLine)
        .nullable()
        .comment('付款计划行 — the instalment it changes; empty for a new one'),
    kind: p.enum(instalmentKinds).comment('款项类别 — what the money is for'),
    percent: percent().nullable().comment('比例 — share of the contract amount, in percent'),
    amount: amount().default('0').comment('金额 — amount of the instalment'),
    trigger: p.enum(triggers).comment('触发事件 — what makes it due'),
    days: p.integer().default(0).comment('天数 — days after the event'),
  },
});
/** 变更付款计划行 — one instalment of a contract as it shall be. Source: CON-21, CON-17. */
export class AmendmentInstalment extends schema.class {}
schema.setClass(AmendmentInstalment);
enumLabels('AmendmentInstalmentKind', instalmentLabels);
enumLabels('AmendmentInstalmentTrigger', triggerLabels);

export const amendmentInstalments = record(AmendmentInstalment, {
  stage: 'contract',
  label: { zh: '变更付款计划行', en: 'Amendment instalment' },
  parent: 'amendment',
  writable: ['instalment', 'kind', 'percent', 'amount', 'trigger', 'days'],
});
