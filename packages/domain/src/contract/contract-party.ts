import { defineEntity, p } from '@mikro-orm/core';
import { Customer, customerKindLabels, customerKinds } from '../customer/customer.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { identity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { Contract } from './contract.ts';

const schema = defineEntity({
  name: 'ContractParty',
  uniques: [{ properties: ['contract', 'customer', 'kind'] }],
  properties: {
    ...identity,
    contract: () => p.manyToOne(Contract).comment('合同 — the contract that refers to it'),
    customer: () => p.manyToOne(Customer).comment('相关方 — the firm'),
    kind: p.enum(customerKinds).comment('身份 — what the firm is for this contract'),
    remark: text(300).nullable().comment('备注 — model of the host equipment, ordering unit, what it decides'),
  },
});
/** 合同相关方 — a distributor, host-equipment maker, end user or design institute a contract refers to beside its buyer. Source: CUST-09, CON-18. */
export class ContractParty extends schema.class {}
schema.setClass(ContractParty);
enumLabels('ContractPartyKind', customerKindLabels);

export const contractParties = record(ContractParty, {
  stage: 'contract',
  label: { zh: '合同相关方', en: 'Contract party' },
  plural: 'contractParties',
  parent: 'contract',
  permissions: { create: 'contract.draft', update: 'contract.draft', delete: 'contract.draft' },
  writable: ['kind', 'remark'],
  createOnly: ['contract', 'customer'],
});
