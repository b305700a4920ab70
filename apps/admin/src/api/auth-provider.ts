import type { QueryClient } from '@tanstack/react-query';
import type { AuthProvider } from 'ra-core';
import { dropAllDrafts } from '../form/draft.ts';
import type { MePartsFragment } from '../generated/first.ts';
import { LoginDocument, type LoginMutation, LogoutDocument, MeDocument, type MeQuery } from '../generated/first.ts';
import { ApiError } from './api-error.ts';
import { fetchGraphql } from './fetch-graphql.ts';
import { locale } from './locale.ts';

/** 登录人 — who is signed in and what the person may do. */
export type Me = MePartsFragment;

/** 登录 — the session is an httpOnly cookie that scripts cannot read; who it belongs to is asked once and kept in memory. */
export function authProvider(client: Pick<QueryClient, 'clear'>): AuthProvider {
  let asked: Promise<Me | null> | undefined;
  const me = (): Promise<Me | null> => {
    asked ??= fetchGraphql<MeQuery>(MeDocument)().then((data) => data.me ?? null);
    asked.catch(() => {
      asked = undefined;
    });
    return asked;
  };
  const forget = () => {
    asked = undefined;
    client.clear();
  };
  return {
    login: async ({ email, password }: { email: string; password: string }) => {
      forget();
      const { session } = await fetchGraphql<LoginMutation>(LoginDocument, { email, password })();
      asked = Promise.resolve(session.user);
    },
    logout: async () => {
      const signedIn = await me().catch(() => null);
      dropAllDrafts();
      if (signedIn) await fetchGraphql(LogoutDocument)().catch(() => undefined);
      forget();
    },
    checkAuth: async () => {
      if (!(await me())) throw new ApiError(401, 'UNAUTHENTICATED', '');
    },
    checkError: async (error: unknown) => {
      if (error instanceof ApiError && error.code === 'UNAUTHENTICATED') {
        forget();
        throw error;
      }
    },
    getIdentity: async () => {
      const person = await me();
      if (!person) throw new ApiError(401, 'UNAUTHENTICATED', '');
      return { ...person, fullName: locale() === 'en' && person.nameEn ? person.nameEn : person.name };
    },
    getPermissions: async () => new Map((await me())?.permissions.map((each) => [each.permission, each.scope]) ?? []),
  };
}
