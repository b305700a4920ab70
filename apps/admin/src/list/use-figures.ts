import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { narrowing } from '../api/data-provider.ts';
import { fetchGraphql } from '../api/fetch-graphql.ts';
import type { RecordType } from '../api/names.ts';
import { operationsOf } from '../api/record.ts';

interface Counts {
  counts: { key: { status: string | null }; count: number }[];
}
interface Totals {
  totals: { key: { currency: string | null }; count: number; sum: Record<string, string | null> }[];
}

/** 列表数字 — how many in each state under the other conditions, and the sums of all rows, worked out by the API. */
export function useFigures(type: RecordType, where: Record<string, unknown>, search: string) {
  const operations = operationsOf(type);
  const { status: _, ...others } = where;
  const narrow = (more: Record<string, unknown>) => narrowing({ ...more, ...(search ? { q: search } : {}) });
  const { data: counts } = useQuery({
    queryKey: [`${type}Counts`, narrow(others)],
    queryFn: fetchGraphql<Counts>(operations.counts ?? '', narrow(others)),
    enabled: Boolean(operations.counts),
    placeholderData: keepPreviousData,
  });
  const { data: totals } = useQuery({
    queryKey: [`${type}Totals`, narrow(where)],
    queryFn: fetchGraphql<Totals>(operations.totals ?? '', narrow(where)),
    enabled: Boolean(operations.totals),
    placeholderData: keepPreviousData,
  });
  return {
    counts: (counts?.counts ?? []).flatMap(({ key, count }) => (key.status ? [{ status: key.status, count }] : [])),
    totals: totals?.totals,
  };
}
