import { useQuery } from '@tanstack/react-query';
import { fetchGraphql } from '../api/fetch-graphql.ts';
import type { RecordType } from '../api/names.ts';
import { operationsOf, type Row } from '../api/record.ts';
import type { CommandPartsFragment } from '../generated/operations.ts';

export type AboutRow = Row & { version: number; commands?: readonly CommandPartsFragment[] };

/** 所涉记录 — any record as its own page asks for it, from the same cache. */
export function useAbout(type: RecordType | undefined, id: string) {
  const { data, isPending } = useQuery({
    queryKey: [`${type}Page`, { id }],
    queryFn: fetchGraphql<{ record: AboutRow | null }>((type && operationsOf(type).page) ?? '', { id }),
    enabled: Boolean(type),
  });
  return { record: data?.record ?? undefined, isPending };
}
