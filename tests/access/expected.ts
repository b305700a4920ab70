import { readFileSync } from 'node:fs';
import { type Scope, scopes } from '@tradewind/domain/access/permissions.ts';
import { type Role, roleCodes } from '@tradewind/domain/access/roles.ts';

/** What the written matrix says of one root field. */
export interface Row {
  /** `public`, `authenticated`, or the name of a permission. */
  readonly asks: string;
  /** The scope in which a role has it; nothing: it has it not. */
  scope(role: Role): Scope | undefined;
}

/** 应有矩阵 — the matrix as it stands committed in matrix.json: reviewed text, not what the code under test says today. */
export function writtenMatrix(): ReadonlyMap<string, Row> {
  const written = JSON.parse(readFileSync(new URL('./matrix.json', import.meta.url), 'utf8')) as Record<string, string>;
  return new Map(Object.entries(written).map(([name, text]) => [name, rowOf(text)]));
}

function rowOf(text: string): Row {
  const [asks = '', ...cells] = text.split(' | ');
  if (cells.length === 0)
    return { asks, scope: () => (asks === 'public' || asks === 'authenticated' ? 'ALL' : undefined) };
  const held = new Map<Role, Scope>();
  let others: Scope | undefined;
  for (const cell of cells) {
    const [scope = '', names = ''] = cell.split(': ');
    if (!scopes.includes(scope as Scope)) throw new Error(`The matrix has no scope ${scope}`);
    if (names === '*') others = scope as Scope;
    else
      for (const name of names.split(' ')) {
        if (!roleCodes.includes(name as Role))
          throw new Error(`The matrix names the role ${name}, which does not exist`);
        held.set(name as Role, scope as Scope);
      }
  }
  return { asks, scope: (role) => held.get(role) ?? others };
}
