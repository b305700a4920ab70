import type { Role } from '../access/roles.ts';
import { salesRoles } from '../access/roles.ts';
import { isEmailAddress } from '../kernel/email-address.ts';
import { Invalid } from '../kernel/errors.ts';
import { refusals } from '../kernel/refusal.ts';
import type { Work } from '../kernel/work.ts';
import { endSessions } from './end-sessions.ts';
import type { User } from './user.ts';

const userRefusals = refusals({
  ROLE_CONFLICT: {
    zh: '信用管理必须独立于销售：{roles} 不能由同一人兼任',
    en: 'Credit control is independent of sales: one person cannot hold {roles}',
    requirement: 'ROLE-02',
    clearedBy: ['ADMIN'],
  },
});

/** 信用独立于销售 — nobody holds CREDIT_CONTROLLER and a sales role. Source: ROLE-02. */
export function rolesGoTogether(held: readonly Role[]) {
  const sales = held.filter((role) => salesRoles.has(role));
  return held.includes('CREDIT_CONTROLLER') && sales.length > 0
    ? userRefusals.ROLE_CONFLICT({ roles: ['CREDIT_CONTROLLER', ...sales] })
    : undefined;
}

/** 保存用户 — a usable e-mail, each role once and only such as go together; who is disabled is signed out at once. Source: ROLE-01, ROLE-02. */
export async function beforeSaveUser(user: User, work: Work, { creating }: { creating: boolean }) {
  user.email = user.email.normalize('NFKC').trim().toLowerCase();
  if (!isEmailAddress(user.email))
    throw new Invalid([{ path: 'email', message: { zh: '不是有效的邮箱地址', en: 'is not an e-mail address' } }]);
  user.roles = [...new Set(user.roles as Role[])];
  const conflict = rolesGoTogether(user.roles as Role[]);
  if (conflict) return [conflict];
  if (!creating && !user.active) await endSessions(work, user.id);
  return undefined;
}
