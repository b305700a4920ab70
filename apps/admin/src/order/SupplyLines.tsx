import { useTranslate } from 'ra-core';
import { titleOf } from '../api/names.ts';
import { LinesGiven } from '../form/LinesGiven.tsx';
import { grouped } from '../parts/exact.ts';
import { useWords } from '../parts/use-words.ts';
import type { OrderRecord } from './SalesOrderShow.tsx';

/** 各行货源 — where the goods of each line come from. */
export function SupplyLines({ order }: { order: OrderRecord }) {
  const translate = useTranslate();
  const { locale } = useWords();
  return (
    <LinesGiven
      source="lines"
      of="DecideSupplyLinesInput"
      link="lineId"
      title={translate('tw.order.supply')}
      given={order.lines.map((line) => ({
        key: line.id,
        label: `${line.position} · ${titleOf(line.product, locale)} · ${grouped(line.quantity)}`,
        fields: { supply: line.supply, note: line.supplyNote },
      }))}
    />
  );
}
