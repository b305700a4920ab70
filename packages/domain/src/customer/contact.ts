import { defineEntity, p } from '@mikro-orm/core';
import { identity, imported, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { Customer } from './customer.ts';
import { beforeSaveContact } from './save-contact.ts';

const schema = defineEntity({
  name: 'Contact',
  properties: {
    ...identity,
    ...imported,
    customer: () => p.manyToOne(Customer).comment('客户 — the firm the person works for'),
    name: text(120).comment('姓名 — name'),
    nameEn: text(120).nullable().comment('英文名 — name in Latin letters'),
    title: text(120).nullable().comment('职务 — job title'),
    phone: text(60).nullable().comment('电话 — phone'),
    email: text(160).nullable().comment('邮箱 — e-mail'),
    isDecisionMaker: p.boolean().default(false).comment('采购决策者 — decides on purchases'),
    isPrimary: p.boolean().default(false).comment('主要联系人 — the usual contact'),
    notes: text(500).nullable().comment('备注 — remarks'),
    searchText: text(2000).default('').comment('检索文本 — text, pinyin and initials'),
  },
});
/** 联系人 — a person at a customer. Source: CUST-04. */
export class Contact extends schema.class {}
schema.setClass(Contact);

export const contacts = record(Contact, {
  stage: 'customer',
  label: { zh: '联系人', en: 'Contact' },
  parent: 'customer',
  permissions: { create: 'customer.manage', update: 'customer.manage', delete: 'customer.manage' },
  writable: ['name', 'nameEn', 'title', 'phone', 'email', 'isDecisionMaker', 'isPrimary', 'notes'],
  createOnly: ['customer'],
  search: ['name', 'nameEn', 'title', 'phone', 'email'],
  hidden: ['searchText'],
  beforeSave: beforeSaveContact,
});
