import { defineEntity, p } from '@mikro-orm/core';
import { amount, identity, percent } from '../kernel/fields.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { record } from '../kernel/record.ts';
import { ContractApplication } from './contract-application.ts';
import { instalmentKinds, instalmentLabels, triggerLabels, triggers } from './terms.ts';

const schema = defineEntity({
  name: 'ApplicationInstalment',
  properties: {
    ...identity,
    application: () => p.manyToOne(ContractApplication).comment('申报单 — the application it is an instalment of'),
    position: p.integer().default(0).comment('序号 — order of the instalment'),
    kind: p.enum(instalmentKinds).comment('款项类别 — what the money is for'),
    percent: percent().nullable().comment('比例 — share of the contract amount, in percent'),
    amount: amount().nullable().comment('金额 — fixed amount instead of a share'),
    trigger: p.enum(triggers).comment('触发事件 — what makes it due'),
    days: p.integer().default(0).comment('天数 — days after the event'),
  },
});
/** 申报付款条件 — one instalment of an application. Source: CON-17. */
export class ApplicationInstalment extends schema.class {}
schema.setClass(ApplicationInstalment);
enumLabels('ApplicationInstalmentKind', instalmentLabels);
enumLabels('ApplicationInstalmentTrigger', triggerLabels);

export const applicationInstalments = record(ApplicationInstalment, {
  stage: 'contract',
  label: { zh: '申报付款条件', en: 'Application instalment' },
  parent: 'application',
  writable: ['kind', 'percent', 'amount', 'trigger', 'days'],
});
