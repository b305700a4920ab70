import { Invalid, Unauthenticated } from '@tradewind/domain/kernel/errors.ts';
import { callerOf } from '@tradewind/domain/organization/caller-of.ts';
import { signIn, signOut } from '@tradewind/domain/organization/sign-in.ts';
import { GraphQLBoolean, GraphQLString } from 'graphql';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { signedIn } from '../context.ts';
import { argumentsOf } from '../derive/arguments-of.ts';
import { roleType } from '../derive/commands.ts';
import { declareObject, declareResolver } from '../derive/declare.ts';
import { operation } from '../operations.ts';

const granted = declareObject('GrantedPermission', '已授权限 — a permission the caller holds', [
  { name: 'permission', type: () => GraphQLString, description: '权限 — name, stage.verb' },
  { name: 'scope', type: () => GraphQLString, description: '范围 — OWN, TEAM or ALL rows' },
]);
const me = declareObject('Me', '当前用户 — who is signed in, with roles and permissions', [
  { name: 'id', type: () => GraphQLString, description: '标识 — id of the user' },
  { name: 'name', type: () => GraphQLString, description: '姓名 — name in Chinese' },
  { name: 'nameEn', type: () => GraphQLString, nullable: true, description: '英文名 — name in English' },
  { name: 'email', type: () => GraphQLString, description: '邮箱 — e-mail the person signs in with' },
  { name: 'title', type: () => GraphQLString, nullable: true, description: '职务 — job title' },
  { name: 'locale', type: () => GraphQLString, description: '语言 — preferred language, zh or en' },
  { name: 'roles', type: () => roleType(), list: true, description: '角色 — roles held' },
  {
    name: 'titleEn',
    type: () => GraphQLString,
    nullable: true,
    description: '英文职务 — job title in English',
  },
  { name: 'department', type: () => GraphQLString, nullable: true, description: '部门 — name of the department' },
  {
    name: 'departmentEn',
    type: () => GraphQLString,
    nullable: true,
    description: '英文部门 — name of the department in English',
  },
  {
    name: 'permissions',
    type: () => granted,
    list: true,
    description: '权限 — everything the caller may do, with its scope',
  },
]);
const session = declareObject('Session', '会话 — a sign-in: the token for programs, the person for people', [
  {
    name: 'token',
    type: () => GraphQLString,
    description: '令牌 — send it as `Authorization: Bearer`; browsers get it as an httpOnly cookie',
  },
  { name: 'user', type: () => me, description: '用户 — who signed in' },
]);

async function whoIs(context: Context, userId: string): Promise<unknown> {
  const { rows } = await sql<
    Record<string, unknown>
  >`select u.id, u.name, u.name_en as "nameEn", u.email, u.title, u.title_en as "titleEn", u.locale, u.roles, d.name as department, d.name_en as "departmentEn" from app_user u left join department d on d.id = u.department_id where u.id = ${userId}::uuid`.execute(
    context.orm.em.fork().getKysely() as never,
  );
  const caller = context.caller;
  return {
    ...rows[0],
    permissions: caller ? [...caller.grants].map(([permission, scope]) => ({ permission, scope })) : [],
  };
}

operation('login', 'public');
operation('logout', 'authenticated');
operation('me', 'public');

declareResolver('SessionOperations', undefined, [
  {
    kind: 'Mutation',
    name: 'login',
    type: () => session,
    description: '登录 — checks e-mail and password, sets the session cookie and returns a token',
    args: [
      { name: 'email', type: () => GraphQLString, description: '邮箱 — e-mail of the account' },
      { name: 'password', type: () => GraphQLString, description: '口令 — password' },
    ],
    async answer(context, info) {
      const { email, password } = argumentsOf<{ email: string; password: string }>(info);
      if (email.length > 200 || password.length > 200)
        throw new Invalid([
          { path: email.length > 200 ? 'email' : 'password', message: { zh: '过长', en: 'is too long' } },
        ]);
      const { session: road } = context;
      if (!road) throw new Unauthenticated();
      const { token, userId } = await signIn({
        em: context.orm.em as never,
        clock: context.clock,
        requestId: context.requestId,
        email,
        password,
        source: road.source,
        userAgent: road.userAgent,
        maxHours: road.maxHours,
      });
      road.set(token);
      const caller = await callerOf(context.orm.em.fork() as never, userId);
      return { token, user: await whoIs({ ...context, caller }, userId) };
    },
  },
  {
    kind: 'Mutation',
    name: 'logout',
    type: () => GraphQLBoolean,
    description: '退出 — ends the session at once',
    args: [],
    async answer(context) {
      if (context.session?.token) await signOut(context.orm.em as never, context.session.token);
      context.session?.set(undefined);
      return true;
    },
  },
  {
    kind: 'Query',
    name: 'me',
    type: () => me,
    nullable: true,
    description: '当前用户 — who is signed in; null when nobody is',
    args: [],
    answer: async (context) => (context.caller ? whoIs(context, signedIn(context).userId) : null),
  },
]);
