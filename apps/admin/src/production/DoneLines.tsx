import { useTranslate } from 'ra-core';
import { titleOf } from '../api/names.ts';
import { LinesGiven } from '../form/LinesGiven.tsx';
import { useProductionNoticePageQuery, useSalesOrderPageQuery } from '../generated/operations.ts';
import { grouped } from '../parts/exact.ts';
import { useWords } from '../parts/use-words.ts';
import type { PlanRecord } from './ProductionPlanShow.tsx';

/** 完成数量 — of each line this plan makes: how many are done, all entries together. */
export function DoneLines({ plan }: { plan: PlanRecord }) {
  const translate = useTranslate();
  const { locale } = useWords();
  const notice = useProductionNoticePageQuery({ id: plan.notice?.id ?? '' }, { enabled: Boolean(plan.notice) });
  const order = useSalesOrderPageQuery({ id: plan.order?.id ?? '' }, { enabled: !plan.notice && Boolean(plan.order) });
  const lines = plan.notice
    ? notice.data?.record?.lines.flatMap((line) =>
        line.orderLine ? [{ ...line, id: line.orderLine.id, position: line.orderLine.position }] : [],
      )
    : order.data?.record?.lines;
  return (
    <LinesGiven
      source="lines"
      of="ReportProgressLinesInput"
      link="orderLineId"
      title={translate('tw.production.done')}
      given={lines?.map((line) => ({
        key: line.id,
        label: `${line.position} · ${titleOf(line.product, locale)} · ${grouped(line.producedQuantity)} / ${grouped(line.quantity)}`,
      }))}
    />
  );
}
