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
    settings: p
      .json<ViewSettings>()
      .comment('设置 — conditions, words searched for, order and columns, as the list takes them'),
  },
  uniques: [{ properties: ['owner', 'recordType', 'name'] }],
});

/** What a view keeps; the list reads it and asks the API, which checks it as it checks anything it is asked. */
export interface ViewSettings {
  readonly where?: Readonly<Record<string, unknown>>;
  readonly search?: string;
  readonly sort?: { readonly field: string; readonly order: 'ASC' | 'DESC' };
  readonly columns?: readonly string[];
}

/** 列表视图 — conditions, order and columns of a list under a name of one's own. */
export class SavedView extends schema.class {}
schema.setClass(SavedView);

const most = 20_000;

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
    if (JSON.stringify(view.settings).length > most)
      throw new Invalid([
        { path: 'settings', message: { zh: `超过 ${most} 个字符`, en: `is longer than ${most} characters` } },
      ]);
    return undefined;
  },
});
