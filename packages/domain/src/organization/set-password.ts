import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import { requirePermission } from '../access/caller.ts';
import { Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import { badText, inputId, parseInput, told } from '../kernel/parse-input.ts';
import type { Work } from '../kernel/work.ts';
import { endSessions } from './end-sessions.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { User } from './user.ts';

/** Not trimmed: a blank may be part of it. */
const newPassword = () =>
  z
    .string()
    .min(10)
    .max(200)
    .refine((value) => !badText(value), told('含有无法保存的字符', 'contains characters that cannot be stored'))
    .refine((value) => new Set(value).size >= 4, told('重复的字符太多', 'repeats the same few characters'));

export const setPasswordInput = z.strictObject({
  userId: inputId().describe('用户 — whose password it is'),
  password: newPassword().describe('新口令 — at least ten characters'),
});

export const changePasswordInput = z.strictObject({
  currentPassword: z.string().max(200).describe('当前口令 — the password so far'),
  password: newPassword().describe('新口令 — at least ten characters'),
});

/** 设置口令 — the administrator gives somebody a new password; every session of that person ends. Source: reliability C9. */
export async function setPassword(work: Work, input: unknown): Promise<void> {
  requirePermission(work.caller, 'organization.manageUsers');
  const given = parseInput(setPasswordInput, input) as z.output<typeof setPasswordInput>;
  await put(work, 'setPassword', given.userId, given.password);
}

/** 修改口令 — a person changes the own password and knows the old one; every other session ends. Source: reliability C9. */
export async function changePassword(work: Work, input: unknown, currentSession?: string): Promise<void> {
  if (work.caller.kind !== 'PERSON') throw new Forbidden('organization.changePassword');
  const given = parseInput(changePasswordInput, input) as z.output<typeof changePasswordInput>;
  const user = await work.em.findOneOrFail(User, { id: work.caller.userId });
  if (!(await verifyPassword(given.currentPassword, user.passwordHash))) {
    throw new Invalid([
      { path: 'currentPassword', message: { zh: '当前口令不对', en: 'is not the current password' } },
    ]);
  }
  await put(work, 'changePassword', user.id, given.password, currentSession);
}

async function put(work: Work, verb: string, userId: string, password: string, except?: string): Promise<void> {
  const user = await work.em.findOne(User, { id: userId }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if (!user) throw new NotFound();
  if (password.normalize('NFKC').toLowerCase() === user.email)
    throw new Invalid([{ path: 'password', message: { zh: '不能与邮箱相同', en: 'must not be the e-mail' } }]);
  await work.because(verb);
  user.passwordHash = await hashPassword(password);
  user.updatedAt = work.now;
  await endSessions(work, userId, except);
  // The hash is no business of the history; that it was changed is told by the event.
  await work.emit({ type: 'PasswordSet', entity: User, recordId: userId, payload: { by: work.caller.userId } });
  await work.em.flush();
}
