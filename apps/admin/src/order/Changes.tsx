import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { titleOf } from '../api/names.ts';
import { shapeOf } from '../api/record.ts';
import type { SalesOrderPageQuery } from '../generated/operations.ts';
import { BusinessDate } from '../parts/BusinessDate.tsx';
import { Compared } from '../parts/Compared.tsx';
import { grouped, isDecimal } from '../parts/exact.ts';
import { Panel } from '../parts/Panel.tsx';
import { useWords } from '../parts/use-words.ts';

type Order = NonNullable<SalesOrderPageQuery['record']>;
type Line = { lineId: string } & Record<string, string | null>;
interface Snapshot {
  requirements?: string | null;
  lines?: Line[];
}

const said = (value: string | null | undefined): string => (value ? (isDecimal(value) ? grouped(value) : value) : '—');

/** 历次变更 — what each change of the order made of what stood there before. */
export function Changes({ order }: { order: Order }) {
  const translate = useTranslate();
  const { field: name, locale } = useWords();
  const fields = { ...shapeOf('SalesOrder').fields, ...shapeOf('SalesOrderLine').fields };
  const nameOf = (key: string): string => (fields[key] ? name(fields[key]) : key);
  const titles = new Map(order.lines.map((line) => [line.id, `${line.position} · ${titleOf(line.product, locale)}`]));
  return (
    <Box sx={{ display: 'grid', gap: 4 }}>
      {order.changes.map((change) => {
        const before = change.before as Snapshot;
        const after = change.after as Snapshot;
        const old = new Map(before.lines?.map((line) => [line.lineId, line]));
        const rows = [
          ...(before.requirements !== after.requirements
            ? [[translate('tw.differ.HEAD'), 'requirements', before.requirements, after.requirements] as const]
            : []),
          ...(after.lines ?? []).flatMap((line) =>
            ['specification', 'quantity', 'deliveryOn']
              .filter((key) => old.get(line.lineId)?.[key] !== line[key])
              .map((key) => [titles.get(line.lineId) ?? '—', key, old.get(line.lineId)?.[key], line[key]] as const),
          ),
        ];
        return (
          <Panel
            key={change.id}
            flush
            title={change.reason}
            aside={
              <Box sx={{ fontSize: 12 }}>
                {titleOf(change.changedBy, locale)} · <BusinessDate value={change.changedOn} exact />
              </Box>
            }
          >
            <Compared
              label={change.reason}
              columns={['where', 'what', 'before', 'after'].map((each) => translate(`tw.differ.${each}`))}
              rows={rows.map(([where, key, was, is]) => [where, nameOf(key), said(was), <b key="after">{said(is)}</b>])}
            />
          </Panel>
        );
      })}
    </Box>
  );
}
