import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { permissionTable, type Scope, scopes } from '@tradewind/domain/access/permissions.ts';
import { type Role, roleCodes } from '@tradewind/domain/access/roles.ts';
import { buildTradewindSchema } from './build-schema.ts';
import { operationPermissions } from './operations.ts';

/** `*` stands for every role that is not named beside it. */
const cells = (requirement: string | { readonly permission: string }): string => {
  if (typeof requirement === 'string') return requirement;
  const grant = permissionTable().get(requirement.permission)?.grant ?? {};
  const everybody = roleCodes.every((role: Role) => grant[role] !== undefined);
  const most = [...scopes].sort((a, b) => holders(b).length - holders(a).length)[0];
  function holders(scope: Scope): Role[] {
    return roleCodes.filter((role) => grant[role] === scope);
  }
  const held = scopes
    .filter((scope) => holders(scope).length > 0)
    .map((scope) => `${scope}: ${everybody && scope === most ? '*' : holders(scope).join(' ')}`);
  return [requirement.permission, ...held].join(' | ');
};

/** 操作矩阵 — every root field, what it asks for and which roles have it on whose rows, one line each: what the API must do, as text that is reviewed. */
export async function operationMatrix(): Promise<string> {
  const schema = await buildTradewindSchema();
  const requirements = operationPermissions();
  const lines = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
    .flatMap((type) => Object.keys(type?.getFields() ?? {}))
    .sort()
    .map((name) => `  ${JSON.stringify(name)}: ${JSON.stringify(cells(requirements.get(name)!))}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** Where the matrix lies. */
export const operationMatrixPath = join(dirname(fileURLToPath(import.meta.url)), '../../../tests/access/matrix.json');

if (import.meta.main) writeFileSync(operationMatrixPath, await operationMatrix());
