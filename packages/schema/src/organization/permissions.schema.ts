import { permissionTable } from '@tradewind/domain/access/permissions.ts';
import { roles } from '@tradewind/domain/access/roles.ts';
import { foundations, stages } from '@tradewind/domain/process.ts';
import { GraphQLString } from 'graphql';
import { declareObject, declareResolver } from '../derive/declare.ts';
import { operation } from '../operations.ts';

const grant = declareObject('PermissionGrant', '授权 — a role and whose rows it reaches', [
  { name: 'role', type: () => GraphQLString, description: '角色 — code of the role' },
  {
    name: 'roleName',
    type: () => GraphQLString,
    description: '角色名称 — name of the role, in the language of the caller',
  },
  { name: 'scope', type: () => GraphQLString, description: '范围 — OWN, TEAM or ALL' },
]);
const row = declareObject('PermissionRow', '权限 — something one may do, and which roles may', [
  { name: 'permission', type: () => GraphQLString, description: '权限名 — name of the permission' },
  { name: 'label', type: () => GraphQLString, description: '含义 — what it allows, in the language of the caller' },
  {
    name: 'stage',
    type: () => GraphQLString,
    description: '环节 — the stage it belongs to, in the language of the caller',
  },
  { name: 'grants', type: () => grant, list: true, description: '授权 — the roles that have it' },
]);

const places: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = { ...stages, ...foundations };
const roleNames: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = roles;

operation('permissionTable', 'authenticated');
declareResolver('PermissionTable', undefined, [
  {
    kind: 'Query',
    name: 'permissionTable',
    type: () => row,
    list: true,
    description: '权限表 — what every role may do and on whose rows; what is not in it is denied',
    args: [],
    answer: async ({ locale }) =>
      [...permissionTable()].map(([permission, { label, grant: held }]) => {
        const stage = permission.split('.')[0] ?? '';
        return {
          permission,
          label: label[locale],
          stage: places[stage]?.[locale] ?? stage,
          grants: Object.entries(held).map(([role, scope]) => ({
            role,
            roleName: roleNames[role]?.[locale] ?? role,
            scope,
          })),
        };
      }),
  },
]);
