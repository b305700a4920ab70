import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Grant, permissionTable, type Scope, scopes } from './access/permissions.ts';
import { type Role, roleCodes, roles } from './access/roles.ts';
import './index.ts';
import { allCommands } from './kernel/command.ts';
import { type AnyRecord, allRecords } from './kernel/record.ts';
import { foundations, stages } from './process.ts';

/** What a permission opens: the operations and fields that ask for it. */
function opened(): ReadonlyMap<string, string[]> {
  const uses = new Map<string, string[]>();
  const use = (permission: string | undefined, what: string) => {
    if (permission !== undefined) uses.set(permission, [...(uses.get(permission) ?? []), what]);
  };
  for (const each of allRecords()) {
    use(each.readPermission, `${each.plural}`);
    for (const verb of ['create', 'update', 'delete'] as const) use(each.permissions?.[verb], `${verb}${each.name}`);
    for (const [field, permission] of Object.entries(each.restricted ?? {})) use(permission, `${each.name}.${field}`);
  }
  for (const each of allCommands()) use(each.permission, each.name);
  return uses;
}

const anchor = ({ owner, parent, visible }: AnyRecord): string =>
  visible
    ? '自有规则 a rule of its own'
    : owner
      ? `本人 owner: \`${owner}\``
      : parent
        ? `随上级 part of: \`${parent}\``
        : '公用 of the whole company';

/** 权限手册 — who may do what on whose rows: the whole permission table as text, reviewed like code. Source: ROLE-01, RISK-07. */
export function permissionHandbook(): string {
  const parts = [
    '# 权限手册 Permissions',
    '',
    'Generated from the declared permission table (`npm run generate`); a test fails when it is stale. What is not written here is denied. 由权限表生成；未列出的一律拒绝。',
    '',
    '`OWN` 本人的记录 rows of one’s own · `TEAM` 本部门及下级部门 rows of the people of the department and of those under it · `ALL` 全部 all rows',
    '',
    '## 角色 Roles',
    '',
    '| 角色 Role | 名称 Name |',
    '|---|---|',
    ...Object.entries(roles).map(([code, { zh, en }]) => `| \`${code}\` | ${zh} ${en} |`),
    '',
  ];
  const uses = opened();
  const holders = (grant: Grant, scope: Scope): Role[] => roleCodes.filter((role) => grant[role] === scope);
  const held = (grant: Grant, scope: Scope): string => {
    const names = holders(grant, scope);
    if (names.length === roleCodes.length) return '全部角色 every role';
    const others = roleCodes.every((role) => grant[role] !== undefined) && names.length > roleCodes.length / 2;
    return others ? '其余角色 every other role' : names.join(', ') || '—';
  };
  for (const [stage, label] of Object.entries({ ...stages, ...foundations })) {
    const rows = [...permissionTable()].filter(([name]) => name.startsWith(`${stage}.`));
    if (rows.length === 0) continue;
    parts.push(
      `## ${label.zh} ${label.en}`,
      '',
      `| 权限 Permission | 含义 Meaning | ${scopes.join(' | ')} | 打开 Opens |`,
      '|---|---|---|---|---|---|',
    );
    for (const [name, row] of rows)
      parts.push(
        `| \`${name}\` | ${row.label.zh} ${row.label.en} | ${scopes.map((scope) => held(row.grant, scope)).join(' | ')} | ${(uses.get(name) ?? []).join(', ') || '—'} |`,
      );
    parts.push('');
  }
  parts.push(
    '## 记录的归属 Whose a row is',
    '',
    '| 记录 Record | 归属 Whose | 查看 Read | 限看字段 Limited fields |',
    '|---|---|---|---|',
  );
  for (const each of allRecords()) {
    const limited = Object.entries(each.restricted ?? {}).map(([field, permission]) => `${field}: \`${permission}\``);
    parts.push(
      `| ${each.label.zh} ${each.name} | ${anchor(each)} | \`${each.readPermission}\` | ${limited.join(', ') || '—'} |`,
    );
  }
  return `${parts.join('\n')}\n`;
}

/** Where the handbook lies. */
export const permissionHandbookPath = join(dirname(fileURLToPath(import.meta.url)), '../../../docs/permissions.md');

if (import.meta.main) {
  mkdirSync(dirname(permissionHandbookPath), { recursive: true });
  writeFileSync(permissionHandbookPath, permissionHandbook());
}
