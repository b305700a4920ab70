import { useQuery } from '@tanstack/react-query';
import { fetchGraphql } from '../api/fetch-graphql.ts';
import { isRecordType, titleOf } from '../api/names.ts';
import { operationsOf, type Row, shapeOf } from '../api/record.ts';
import { grouped } from '../parts/exact.ts';
import { useWords } from '../parts/use-words.ts';

interface Choice {
  id: string;
  name: string;
}

/** 本单的行 — lines of the record a command is about, to be chosen where its input asks for one: `deliveryLineId` is a line of the delivery order. */
export function useOwnLines(of: { type: string; id: string } | undefined) {
  const { locale } = useWords();
  const type = of && isRecordType(of.type) ? of.type : undefined;
  const { data } = useQuery({
    queryKey: [`${type}Page`, { id: of?.id }],
    queryFn: fetchGraphql<{ record: Row | null }>(type ? (operationsOf(type).page ?? '') : '', { id: of?.id }),
    enabled: Boolean(type && operationsOf(type).page),
  });
  const record = data?.record;
  return {
    named(key: string): readonly Choice[] | undefined {
      if (!type || !record || !/Id$/.test(key)) return undefined;
      const name = key.replace(/Id$/, '').replace(/^./, (letter) => letter.toUpperCase());
      const [part] =
        Object.entries(shapeOf(type).fields).find(
          ([each, field]) => field.kind === 'record' && field.list && field.of?.endsWith(name) && record[each],
        ) ?? [];
      return part === undefined
        ? undefined
        : (record[part] as readonly Row[]).map((line) => ({
            id: line.id,
            name: [
              line['position'],
              titleOf({ ...line, position: undefined }, locale),
              typeof line['quantity'] === 'string' ? grouped(line['quantity']) : undefined,
            ]
              .filter((each) => each !== undefined && each !== '—')
              .join(' · '),
          }));
    },
  };
}
