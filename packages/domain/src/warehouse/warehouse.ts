import { defineEntity, p } from '@mikro-orm/core';
import { identity, imported, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';

const schema = defineEntity({
  name: 'Warehouse',
  properties: {
    ...identity,
    ...imported,
    code: text(30).unique().comment('仓库代码 — code'),
    name: text(80).comment('仓库名称 — name in Chinese'),
    nameEn: text(80).nullable().comment('英文名称 — name in English'),
    custodian: () => p.manyToOne(User).nullable().comment('保管员 — who keeps the goods'),
  },
});
/** 仓库 — a finished-goods store. Source: WH-05. */
export class Warehouse extends schema.class {}
schema.setClass(Warehouse);

export const warehouses = record(Warehouse, {
  stage: 'warehouse',
  label: { zh: '仓库', en: 'Warehouse' },
  permissions: { create: 'warehouse.manage', update: 'warehouse.manage' },
  writable: ['code', 'name', 'nameEn', 'custodian'],
});
