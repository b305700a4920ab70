import { type EntityProperty, ReferenceKind } from '@mikro-orm/core';
import type { Work } from '../kernel/work.ts';
import { lookUp } from './look-up.ts';
import { type Passage, propertyOf } from './mapping.ts';

/** 解析引用 — every record the relations of a batch mean, loaded by a fixed number of statements however many rows there are. */
export async function resolveReferences(work: Work, { mapping, items, source }: Passage) {
  const found = new Map<EntityProperty, Map<string, object | 'SEVERAL'>>();
  for (const column of mapping.columns) {
    const property = propertyOf(work.em.getMetadata(), mapping, column);
    if (property.kind === ReferenceKind.SCALAR) continue;
    const readings = items.flatMap((item) =>
      column.line ? item.lines.map((line) => line.values.get(column.field)) : [item.values.get(column.field)],
    );
    const texts = readings.flatMap((reading) => (reading && reading.value !== null ? [reading.text.trim()] : []));
    const ids = await lookUp(work, property, new Set(texts), source, column.by);
    const rows = (await work.em.find(
      property.targetMeta!.class as never,
      { id: { $in: [...new Set([...ids.values()].filter((id) => id !== 'SEVERAL'))] } } as never,
    )) as unknown as { id: string }[];
    const byId = new Map(rows.map((row) => [row.id, row]));
    found.set(property, new Map([...ids].map(([text, id]) => [text, id === 'SEVERAL' ? 'SEVERAL' : byId.get(id)!])));
  }
  return {
    /** The record a cell means; undefined when there is none the caller may see. */
    find: (property: EntityProperty, text: string): object | 'SEVERAL' | undefined =>
      found.get(property)?.get(text.trim()),
  };
}
