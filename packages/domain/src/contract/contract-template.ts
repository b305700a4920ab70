import { defineEntity, p } from '@mikro-orm/core';
import { enumLabels } from '../kernel/enum-labels.ts';
import { identity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { contractKinds, kindLabels } from './terms.ts';

const schema = defineEntity({
  name: 'ContractTemplate',
  properties: {
    ...identity,
    name: text(120).unique().comment('范本名称 — name and edition of the standard text'),
    kind: p.enum(contractKinds).default('DOMESTIC').comment('合同类别 — domestic or export'),
    active: p
      .boolean()
      .default(true)
      .comment('启用 — the text new contracts of its kind take; the newest active one counts'),
    productSpecification: text(4000).nullable().comment('产品规格条款 — clause on the specification'),
    qualityStandard: text(4000).nullable().comment('质量标准条款 — clause on the quality standard'),
    rightsAndDuties: text(4000).nullable().comment('权利义务条款 — clause on rights and duties of both sides'),
    afterSalesService: text(4000).nullable().comment('售后服务条款 — clause on after-sales service'),
    breachLiability: text(4000).nullable().comment('违约责任条款 — clause on liability for breach'),
  },
});
/** 标准合同范本 — the company's own text of a contract, the default of every new one. Source: CON-05. */
export class ContractTemplate extends schema.class {}
schema.setClass(ContractTemplate);
enumLabels('ContractTemplateKind', kindLabels);

export const contractTemplates = record(ContractTemplate, {
  stage: 'contract',
  label: { zh: '标准合同范本', en: 'Contract template' },
  permissions: {
    create: 'contract.manageTemplates',
    update: 'contract.manageTemplates',
    read: 'contract.readTemplates',
  },
  writable: [
    'name',
    'kind',
    'active',
    'productSpecification',
    'qualityStandard',
    'rightsAndDuties',
    'afterSalesService',
    'breachLiability',
  ],
  search: ['name'],
});
