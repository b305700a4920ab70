import { globSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '@tradewind/api/configuration.ts';

/** 地点 — every address of the console that stands by itself, and who goes there; the lists and pages of records are added from the schema. */
export interface Place {
  path: string;
  as: string;
}

const settings =
  /^\/(users|departments|api-keys|approval-chains|deputies|policy-versions|import-runs|exchange-rates|calendar-days)/;

/** Who opens a page of this kind: settings belong to the administrator, the business to the general manager. */
export const openedBy = (path: string): string => (settings.test(path) ? 'admin' : 'gm');

export const standing: readonly Place[] = [
  { path: '/', as: 'gm' },
  { path: '/', as: 'gate' },
  { path: '/policy', as: 'gm' },
  { path: '/permissions', as: 'admin' },
  { path: '/numbering', as: 'admin' },
  { path: '/gate', as: 'gate' },
  { path: '/import', as: 'admin' },
  { path: '/me', as: 'sales1' },
];

const admin = join(repository, 'apps/admin/src');

/** 有此页面的记录 — the records that have a component of this kind: `List`, `Show`, `Edit`, `Create`. */
export const having = (kind: string): ReadonlySet<string | undefined> =>
  new Set(globSync(`*/*${kind}.tsx`, { cwd: admin }).map((path) => path.split(/[\\/]/)[1]?.slice(0, -kind.length - 4)));
