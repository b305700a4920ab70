import { useTranslate } from 'ra-core';
import { titleOf } from '../api/names.ts';
import { LinesGiven } from '../form/LinesGiven.tsx';
import { grouped } from '../parts/exact.ts';
import { useWords } from '../parts/use-words.ts';
import type { OrderRecord } from './SalesOrderShow.tsx';

/** 变更行 — the lines as they stand; what is typed takes the place of what stands there. */
export function ChangedLines({ order }: { order: OrderRecord }) {
  const translate = useTranslate();
  const { locale } = useWords();
  return (
    <LinesGiven
      source="lines"
      of="ChangeOrderLinesInput"
      link="lineId"
      title={translate('tw.order.changed_lines')}
      given={order.lines.map((line) => ({
        key: line.id,
        label: [
          line.position,
          titleOf(line.product, locale),
          grouped(line.quantity),
          line.specification,
          line.deliveryOn,
        ]
          .filter(Boolean)
          .join(' · '),
      }))}
    />
  );
}
