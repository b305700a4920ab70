import { defineEntity, p } from '@mikro-orm/core';
import { businessDate, identity } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { Contract } from './contract.ts';
import { ContractAmendment } from './contract-amendment.ts';

const schema = defineEntity({
  name: 'SealUse',
  properties: {
    ...identity,
    contract: () => p.manyToOne(Contract).comment('合同 — the contract that was sealed'),
    amendment: () =>
      p
        .manyToOne(ContractAmendment)
        .nullable()
        .comment('合同变更 — the amendment that was sealed; empty for the contract itself'),
    requester: () => p.manyToOne(User).comment('用印申请人 — who asked for the seal'),
    keeper: () => p.manyToOne(User).comment('印章保管人 — who sealed'),
    usedOn: businessDate().comment('用印日期 — day'),
    copies: p.integer().comment('份数 — number of copies sealed'),
  },
});
/** 用印登记 — the register of the contract seal. Source: CON-13. */
export class SealUse extends schema.class {}
schema.setClass(SealUse);

export const sealUses = record(SealUse, {
  stage: 'contract',
  label: { zh: '用印登记', en: 'Seal use' },
  parent: 'contract',
  newestFirst: 'usedOn',
});
