import type { Caller } from '@tradewind/domain/access/caller.ts';
import type { Scope } from '@tradewind/domain/access/permissions.ts';
import { type Visibility, visibility } from '@tradewind/domain/access/visibility.ts';
import { Forbidden } from '@tradewind/domain/kernel/errors.ts';
import type { RawBuilder } from 'kysely';
import type { Metadata, Model, ToMany, ToOne } from './model.ts';

const width: Record<Scope, number> = { OWN: 0, TEAM: 1, ALL: 2 };

/** 可见的行 — which rows of a record the caller sees under an alias. */
export const seen = (metadata: Metadata, model: Model, alias: string, caller: Caller): Visibility =>
  visibility(metadata, model.definition, alias, caller);

const asPartOfItsParent = ({ definition }: Model): boolean =>
  definition.parent !== undefined && definition.owner === undefined && definition.visible === undefined;

/** The scope of one permission covers that of another. */
function covers(caller: Caller, wide: string, narrow: string): boolean {
  const a = caller.grants.get(wide);
  const b = caller.grants.get(narrow);
  return a !== undefined && b !== undefined && width[a] >= width[b];
}

/** 由父及子 — lines read from their own visible parent need no second look: parent visible, child visible. */
export function seenFromParent(
  metadata: Metadata,
  parent: Model,
  relation: ToMany,
  alias: string,
  caller: Caller,
): Visibility {
  const { target } = relation;
  if (
    asPartOfItsParent(target) &&
    target.definition.parent === relation.backRelation &&
    covers(caller, target.definition.readPermission, parent.definition.readPermission)
  )
    return { rows: 'ALL' };
  return seen(metadata, target, alias, caller);
}

/** 由子及父 — and the parent of a line that was judged by its parent is visible already. */
export function seenFromChild(
  metadata: Metadata,
  child: Model,
  relation: ToOne,
  alias: string,
  caller: Caller,
): Visibility {
  const { target } = relation;
  if (
    asPartOfItsParent(child) &&
    child.definition.parent === relation.name &&
    covers(caller, target.definition.readPermission, child.definition.readPermission)
  )
    return { rows: 'ALL' };
  return seen(metadata, target, alias, caller);
}

interface Limited {
  readonly restricted?: string;
}

/** 字段可见 — on which rows the caller may see a limited field: it prints null elsewhere. Undefined: on every row he sees. */
export function seesField(
  metadata: Metadata,
  model: Model,
  alias: string,
  caller: Caller,
  { restricted }: Limited,
): 'ALL' | 'NONE' | RawBuilder<unknown> {
  if (restricted === undefined || covers(caller, restricted, model.definition.readPermission)) return 'ALL';
  const visible = visibility(metadata, model.definition, alias, caller, restricted);
  return visible.rows === 'SOME' ? visible.predicate : visible.rows;
}

/** 字段可问 — a field that is not open on every visible row can neither be filtered, ordered, grouped nor summed by: nothing may be inferred. */
export function mustSee(caller: Caller, model: Model, { restricted }: Limited): void {
  if (restricted !== undefined && !covers(caller, restricted, model.definition.readPermission))
    throw new Forbidden(restricted);
}
