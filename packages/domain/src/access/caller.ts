import { Forbidden } from '../kernel/errors.ts';
import type { Locale } from '../kernel/label.ts';
import { grantsOf, type Scope } from './permissions.ts';
import type { Role } from './roles.ts';

/** 操作人 — who is calling: a person, a program with a key, or the system itself. */
export interface Caller {
  readonly kind: 'PERSON' | 'PROGRAM' | 'SYSTEM';
  readonly userId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly departmentId?: string;
  /** The people of the caller's department and those under it, the caller included. */
  readonly teamUserIds: readonly string[];
  /** Permission → widest scope. */
  readonly grants: ReadonlyMap<string, Scope>;
  readonly locale: Locale;
}

/** 系统自身 — the id of the system's own user: jobs, migrations and the demo company act as it. */
export const systemUserId = '00000000-0000-7000-8000-000000000001';

/** 系统 — the caller of jobs and imports run by the house itself: every permission, all rows. */
export function systemCaller(): Caller {
  return {
    kind: 'SYSTEM',
    userId: systemUserId,
    name: '系统',
    roles: ['ADMIN'],
    teamUserIds: [systemUserId],
    grants: everythingGranted,
    locale: 'zh',
  };
}

const everythingGranted: ReadonlyMap<string, Scope> = new (class extends Map<string, Scope> {
  override get(): Scope {
    return 'ALL';
  }
  override has(): boolean {
    return true;
  }
})();

/** 某人 — a caller from a person's roles. */
export function personCaller(person: {
  userId: string;
  name: string;
  roles: readonly Role[];
  departmentId?: string;
  teamUserIds?: readonly string[];
  locale?: Locale;
}): Caller {
  return {
    kind: 'PERSON',
    userId: person.userId,
    name: person.name,
    roles: person.roles,
    ...(person.departmentId ? { departmentId: person.departmentId } : {}),
    teamUserIds: person.teamUserIds ?? [person.userId],
    grants: grantsOf(person.roles),
    locale: person.locale ?? 'zh',
  };
}

/** 须有权限 — the scope in which a caller holds a permission; throws Forbidden when not at all. */
export function requirePermission(caller: Caller, permission: string): Scope {
  const scope = caller.grants.get(permission);
  if (!scope) throw new Forbidden(permission);
  return scope;
}
