import type { Label } from '../kernel/label.ts';
import type { Foundation, Stage } from '../process.ts';
import { type Role, roleCodes } from './roles.ts';

/** 范围 — whose rows a permission covers: one's own, the department and those under it, all. */
export const scopes = ['OWN', 'TEAM', 'ALL'] as const;
export type Scope = (typeof scopes)[number];

export type Grant = Partial<Record<Role, Scope>>;

interface PermissionRow {
  readonly label: Label;
  readonly grant: Grant;
}

const table = new Map<string, PermissionRow>();

/** 授权同一范围 — the same scope for several roles: `all('FINANCE', 'GM')`. */
export const all = (...roles: Role[]): Grant => Object.fromEntries(roles.map((role) => [role, 'ALL'])) as Grant;
export const team = (...roles: Role[]): Grant => Object.fromEntries(roles.map((role) => [role, 'TEAM'])) as Grant;
export const own = (...roles: Role[]): Grant => Object.fromEntries(roles.map((role) => [role, 'OWN'])) as Grant;
/** 人人可用 — every signed-in role, all rows: reference data. */
export const everyone = (): Grant => all(...roleCodes);

/**
 * 权限表 — what a stage lets which role do, and on whose rows: `permissions('contract', { sign: [label, grant] })` declares
 * `contract.sign`. What is not in the table is denied. Source: ROLE-01.
 */
export function permissions(stage: Stage | Foundation, rows: Record<string, readonly [Label, Grant]>): void {
  for (const [verb, [label, grant]] of Object.entries(rows)) {
    const name = `${stage}.${verb}`;
    if (table.has(name)) throw new Error(`The permission ${name} is declared twice`);
    table.set(name, { label, grant });
  }
}

/** 全部权限 — the whole table, for the permission screen, the documents and the matrix test. */
export const permissionTable = (): ReadonlyMap<string, PermissionRow> => table;

const width: Record<Scope, number> = { OWN: 0, TEAM: 1, ALL: 2 };

/** 角色所得 — everything a set of roles may do, each with its widest scope. */
export function grantsOf(held: readonly Role[]): Map<string, Scope> {
  const granted = new Map<string, Scope>();
  for (const [name, { grant }] of table) {
    for (const role of held) {
      const scope = grant[role];
      const before = granted.get(name);
      if (scope && (!before || width[scope] > width[before])) granted.set(name, scope);
    }
  }
  return granted;
}

/** 持有者 — the roles that hold a permission: those who can clear «you may not». */
export function holdersOf(permission: string): Role[] {
  return Object.keys(table.get(permission)?.grant ?? {}) as Role[];
}
