import { defineEntity, p } from '@mikro-orm/core';
import { Invalid } from '../kernel/errors.ts';
import { identity, text } from '../kernel/fields.ts';
import { isRecord, record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';

const schema = defineEntity({
  name: 'SavedView',
  properties: {
    ...identity,
    owner: () => p.manyToOne(User).comment('所有人 — whose view it is; nobody else sees it'),
    recordType: text(60).comment('列表 — the kind of record it lists'),
    name: text(60).comment('名称 — what the tab is called'),
    settings: text(10_000).comment(
      '设置 — conditions, words searched for, order and columns, as the console writes them (JSON)',
    ),
  },
  uniques: [{ properties: ['owner', 'recordType', 'name'] }],
});

/** 列表视图 — conditions, order and columns of a list under a name of one's own. */
export class SavedView extends schema.class {}
schema.setClass(SavedView);

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

export const savedViews = record(SavedView, {
  stage: 'desk',
  label: { zh: '列表视图', en: 'Saved view' },
  owner: 'owner',
  permissions: { read: 'desk.saveView', create: 'desk.saveView', update: 'desk.saveView', delete: 'desk.saveView' },
  createOnly: ['recordType'],
  writable: ['name', 'settings'],
  beforeSave(view) {
    if (!isRecord(view.recordType))
      throw new Invalid([{ path: 'recordType', message: { zh: '没有这种记录', en: 'there is no such record' } }]);
    if (!isObject(view.settings))
      throw new Invalid([{ path: 'settings', message: { zh: '不是 JSON 对象', en: 'is not a JSON object' } }]);
    return undefined;
  },
});
