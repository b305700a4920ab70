import type { Caller } from '@tradewind/domain/access/caller.ts';
import type { Scope } from '@tradewind/domain/access/permissions.ts';
import { type Visibility, visibility } from '@tradewind/domain/access/visibility.ts';
import { Forbidden } from '@tradewind/domain/kernel/errors.ts';
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

/** 字段可见 — a limited field prints null for those without its permission … */
export const maySee = (caller: Caller, { restricted }: { readonly restricted?: string }): boolean =>
  restricted === undefined || caller.grants.has(restricted);

/** … and can neither be filtered, ordered, grouped nor summed by them: nothing may be inferred. */
export function mustSee(caller: Caller, { restricted }: { readonly restricted?: string }): void {
  if (restricted !== undefined && !caller.grants.has(restricted)) throw new Forbidden(restricted);
}
