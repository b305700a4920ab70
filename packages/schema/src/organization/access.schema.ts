import { recordOf } from '@tradewind/domain/kernel/record.ts';
import { transaction } from '@tradewind/domain/kernel/transaction.ts';
import { ApiKey } from '@tradewind/domain/organization/api-key.ts';
import { createApiKey } from '@tradewind/domain/organization/create-api-key.ts';
import { revokeApiKey } from '@tradewind/domain/organization/revoke-api-key.ts';
import { changePassword, setPassword } from '@tradewind/domain/organization/set-password.ts';
import { GraphQLBoolean, GraphQLID, GraphQLString } from 'graphql';
import { answer, around, writing } from '../derive/answer.ts';
import { argumentsOf } from '../derive/arguments-of.ts';
import { declareInput, declareObject, declareResolver } from '../derive/declare.ts';
import { typeNamed } from '../derive/record-type.ts';
import { DateTimeScalar } from '../derive/scalars.ts';
import { operation } from '../operations.ts';

const keyInput = declareInput('CreateApiKeyInput', '接口密钥 — what a program may do and until when', [
  { name: 'name', type: () => GraphQLString, description: '名称 — what the key is for' },
  {
    name: 'permissions',
    type: () => GraphQLString,
    list: true,
    description: '权限 — names of permissions, none that you do not hold yourself',
  },
  { name: 'expiresAt', type: () => DateTimeScalar, description: '到期 — at most a year from now' },
]);
const newKey = declareObject('NewApiKey', '新建密钥 — a key and its token, which is shown this once', [
  { name: 'id', type: () => GraphQLID, description: '标识 — id of the key' },
  { name: 'prefix', type: () => GraphQLString, description: '前缀 — first characters, to recognise it' },
  {
    name: 'token',
    type: () => GraphQLString,
    nullable: true,
    description:
      '令牌 — send it as `Authorization: Bearer`; it is not kept and cannot be shown again, not even to a retry with the same idempotency key',
  },
]);
const passwordInput = declareInput('SetPasswordInput', '设置口令 — a new password of somebody', [
  { name: 'userId', type: () => GraphQLID, description: '用户 — whose password' },
  { name: 'password', type: () => GraphQLString, description: '口令 — at least ten characters' },
]);
const changeInput = declareInput('ChangePasswordInput', '修改口令 — one’s own password', [
  { name: 'currentPassword', type: () => GraphQLString, description: '当前口令 — the password now' },
  { name: 'password', type: () => GraphQLString, description: '新口令 — at least ten characters' },
]);

operation('createApiKey', { permission: 'organization.createApiKey' });
operation('revokeApiKey', { permission: 'organization.revokeApiKey' });
operation('setPassword', { permission: 'organization.manageUsers' });
operation('changePassword', 'authenticated');

const given = <T>(info: Parameters<typeof argumentsOf>[0]) => argumentsOf<{ input: T }>(info).input;

declareResolver('AccessOperations', undefined, [
  {
    kind: 'Mutation',
    name: 'createApiKey',
    type: () => newKey,
    description: '创建接口密钥 — a key for a program, no wider than its creator, with an expiry; only its hash is kept',
    args: [{ name: 'input', type: () => keyInput, description: '内容 — name, permissions and expiry' }],
    answer: (context, info) =>
      around(context, info, () =>
        transaction(writing(context), async (work) => {
          const { key, token } = await createApiKey(work, given(info));
          const { id, prefix } = key;
          // The token is kept nowhere, not even for a retry.
          await context.onAnswer?.(info, JSON.stringify({ id, prefix, token: null }), work);
          return { id, prefix, token };
        }),
      ),
  },
  {
    kind: 'Mutation',
    name: 'revokeApiKey',
    type: () => typeNamed(ApiKey),
    description: '吊销接口密钥 — from now on the key is refused',
    args: [{ name: 'id', type: () => GraphQLID, description: '标识 — id of the key' }],
    answer: (context, info) =>
      around(context, info, () =>
        transaction(writing(context), async (work) => {
          const key = await revokeApiKey(work, argumentsOf<{ id: string }>(info).id);
          return answer(context, recordOf(ApiKey), key.id, info, work);
        }),
      ),
  },
  // The two below do the same when repeated; keeping their requests for a retry would keep a quick hash of a password.
  {
    kind: 'Mutation',
    name: 'setPassword',
    type: () => GraphQLBoolean,
    description: '设置口令 — gives somebody a new password and ends his sessions',
    args: [{ name: 'input', type: () => passwordInput, description: '内容 — person and password' }],
    answer: async (context, info) => {
      await transaction(writing(context), (work) => setPassword(work, given(info)));
      return true;
    },
  },
  {
    kind: 'Mutation',
    name: 'changePassword',
    type: () => GraphQLBoolean,
    description: '修改口令 — changes one’s own password and ends one’s other sessions',
    args: [{ name: 'input', type: () => changeInput, description: '内容 — password now and new password' }],
    answer: async (context, info) => {
      await transaction(writing(context), (work) => changePassword(work, given(info), context.session?.token));
      return true;
    },
  },
]);
