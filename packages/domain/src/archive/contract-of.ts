import { FlushMode } from '@mikro-orm/core';
import { isRecord, recordOf } from '../kernel/record.ts';
import type { Work } from '../kernel/work.ts';
import { metaOf } from '../kernel/meta-of.ts';

/** How records lead to their contract, the nearest road first. */
const roads = [
  'contract',
  'order',
  'delivery',
  'dispatch',
  'lot',
  'review',
  'notice',
  'plan',
  'inspection',
  'invoice',
  'signOff',
  'orderLine',
  'file',
] as const;

/** 所属合同 — the contract a record belongs to, by the relations it has; undefined when it belongs to none. Source: ARC-01. */
export async function contractOf(
  work: Pick<Work, 'em'>,
  type: string,
  id: string,
  depth = 0,
): Promise<string | undefined> {
  if (type === 'Contract') return id;
  if (depth > 4 || !isRecord(type)) return undefined;
  const { entity } = recordOf(type);
  const { properties } = metaOf(work.em.getMetadata(), entity);
  const row = (await work.em.findOne(entity as never, { id } as never, { flushMode: FlushMode.COMMIT })) as Record<
    string,
    { id?: string } | null
  > | null;
  for (const road of roads) {
    const target = properties[road]?.targetMeta?.class.name;
    const next = row?.[road]?.id;
    if (!target || !next) continue;
    const found = await contractOf(work, target, next, depth + 1);
    if (found) return found;
  }
  return undefined;
}
