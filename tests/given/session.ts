import { randomBytes } from 'node:crypto';
import { Session } from '@tradewind/domain/organization/session.ts';
import { tokenHash } from '@tradewind/domain/organization/sign-in.ts';
import { User } from '@tradewind/domain/organization/user.ts';
import type { Company } from './company.ts';

/** 给定会话 — somebody is signed in; returns the hash of the token. */
export async function givenSession(company: Company, userId: string): Promise<string> {
  const em = company.orm.em.fork();
  const now = company.clock.now();
  const hash = tokenHash(randomBytes(16).toString('hex'));
  em.persist(
    em.create(Session, {
      tokenHash: hash,
      user: em.getReference(User, userId),
      createdAt: now,
      lastUsedAt: now,
      expiresAt: new Date(now.getTime() + 3_600_000),
    }),
  );
  await em.flush();
  return hash;
}

export const sessionsOf = async (company: Company, userId: string): Promise<string[]> =>
  (await company.orm.em.fork().find(Session, { user: userId }, { orderBy: { createdAt: 'ASC' } })).map(
    (each) => each.tokenHash,
  );
