import { defineEntity, p } from '@mikro-orm/core';
import { identity, imported, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from './user.ts';

const schema = defineEntity({
  name: 'Department',
  properties: {
    ...identity,
    ...imported,
    code: text(30).unique().comment('部门代码 — short code of the department'),
    name: text(80).comment('部门名称 — name in Chinese'),
    nameEn: text(80).nullable().comment('英文名称 — name in English'),
    parent: () => p.manyToOne(Department).nullable().comment('上级部门 — the department it is under'),
    head: () => p.manyToOne(User).nullable().comment('负责人 — head of the department'),
  },
});
/** 部门 — the organisation as a tree; TEAM means a department and those under it. Source: ROLE-01, ROLE-10. */
export class Department extends schema.class {}
schema.setClass(Department);

export const departments = record(Department, {
  stage: 'organization',
  label: { zh: '部门', en: 'Department' },
  permissions: { create: 'organization.manage', update: 'organization.manage', delete: 'organization.manage' },
  writable: ['code', 'name', 'nameEn', 'parent', 'head'],
});
