import { defineEntity, p } from '@mikro-orm/core';
import { roleCodes, roles } from '../access/roles.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { identity, imported, instant, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { Department } from './department.ts';
import { beforeSaveUser } from './save-user.ts';

export const locales = ['zh', 'en'] as const;

const schema = defineEntity({
  name: 'User',
  tableName: 'app_user',
  properties: {
    ...identity,
    ...imported,
    email: text(160).unique().comment('邮箱 — signs in with it; lower case'),
    name: text(80).comment('姓名 — name in Chinese or as the person writes it'),
    nameEn: text(80).nullable().comment('英文名 — name in Latin letters'),
    title: text(80).nullable().comment('职务 — job title in Chinese'),
    titleEn: text(80).nullable().comment('英文职务 — job title in English'),
    department: () => p.manyToOne(Department).nullable().comment('部门 — department the person works in'),
    manager: () => p.manyToOne(User).nullable().comment('上级 — the person reported to'),
    roles: p.enum(roleCodes).array().comment('角色 — the roles held; what a person may do follows from them'),
    locale: p.enum(locales).default('zh').comment('语言 — preferred language'),
    active: p.boolean().default(true).comment('启用 — a disabled account cannot sign in and every session of it ends'),
    passwordHash: text(200).nullable().comment('口令散列 — never leaves the database'),
    lastSignInAt: instant().nullable().comment('最近登录 — last successful sign-in'),
    searchText: text(2000).default('').comment('检索文本 — text, pinyin and initials'),
  },
});
/** 用户 — a person of the company with the roles held. Source: ROLE-01. */
export class User extends schema.class {}
schema.setClass(User);
enumLabels('UserRoles', roles);
enumLabels('UserLocale', { zh: { zh: '中文', en: 'Chinese' }, en: { zh: '英文', en: 'English' } });

export const users = record(User, {
  stage: 'organization',
  label: { zh: '用户', en: 'User' },
  permissions: { create: 'organization.manageUsers', update: 'organization.manageUsers' },
  writable: ['email', 'name', 'nameEn', 'title', 'titleEn', 'department', 'manager', 'roles', 'locale', 'active'],
  search: ['name', 'nameEn', 'email', 'title'],
  hidden: ['passwordHash', 'searchText'],
  restricted: { lastSignInAt: 'organization.manageUsers' },
  beforeSave: beforeSaveUser,
});
