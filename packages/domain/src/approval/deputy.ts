import { defineEntity, p } from '@mikro-orm/core';
import { businessDate, identity, text } from '../kernel/fields.ts';
import { Invalid } from '../kernel/errors.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';

const schema = defineEntity({
  name: 'Deputy',
  properties: {
    ...identity,
    absentee: () => p.manyToOne(User).comment('缺席人 — who is away'),
    deputy: () => p.manyToOne(User).comment('代理人 — who acts instead'),
    validFrom: businessDate().comment('开始日 — first day'),
    validTo: businessDate().comment('结束日 — last day, inclusive'),
    reason: text(200).comment('理由 — why'),
  },
});
/** 代理 — somebody acts for an absent person from a day to a day; separation of duties still applies to both. Source: ROLE-06. */
export class Deputy extends schema.class {}
schema.setClass(Deputy);

export const deputies = record(Deputy, {
  stage: 'approval',
  label: { zh: '代理', en: 'Deputy' },
  plural: 'deputies',
  owner: 'absentee',
  permissions: {
    read: 'approval.readDeputies',
    create: 'approval.deputise',
    update: 'approval.deputise',
    delete: 'approval.deputise',
  },
  writable: ['validFrom', 'validTo', 'reason'],
  createOnly: ['absentee', 'deputy'],
  beforeSave(row) {
    if (row.validTo < row.validFrom)
      throw new Invalid([
        { path: 'validTo', message: { zh: '不得早于开始日', en: 'must not be before the first day' } },
      ]);
    if (row.absentee.id === row.deputy.id)
      throw new Invalid([{ path: 'deputyId', message: { zh: '不能代理自己', en: 'must be another person' } }]);
    return undefined;
  },
});
