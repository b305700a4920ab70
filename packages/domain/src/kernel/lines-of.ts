import { FlushMode } from '@mikro-orm/core';
import type { EntityClass } from './record.ts';
import type { Work } from './work.ts';

type Part = { id: string; position?: number };

/**
 * 现有明细 — the lines a document will have once it is saved: stored, newly given and without those taken out, in their order. For what is derived
 * before a save; it never writes half of one.
 */
export async function linesOf<E extends object>(
  work: Work,
  entity: EntityClass<E>,
  back: keyof E & string,
  document: { id: string },
  populate: readonly string[] = [],
): Promise<E[]> {
  const unit = work.em.getUnitOfWork();
  const isNew = unit.getOriginalEntityData(document) === undefined;
  const stored = isNew
    ? []
    : ((await work.em.find(entity as never, { [back]: document.id } as never, {
        flushMode: FlushMode.COMMIT,
        populate: populate as never,
      })) as E[]);
  const added = [...unit.getPersistStack()].filter(
    (each): each is E & object =>
      each instanceof (entity as never as new () => object) && (each as Record<string, unknown>)[back] === document,
  ) as E[];
  const removed = unit.getRemoveStack() as ReadonlySet<unknown>;
  return [...new Set([...stored, ...added])]
    .filter((each) => !removed.has(each))
    .sort((a, b) => ((a as Part).position ?? 0) - ((b as Part).position ?? 0));
}
