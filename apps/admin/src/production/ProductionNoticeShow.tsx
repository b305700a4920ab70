import { useProductionNoticePageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { StartButton } from '../parts/StartButton.tsx';
import { useRecordId } from '../parts/use-record-id.ts';
import { ProductionTaskTable } from './ProductionTaskTable.tsx';

/** 生产通知单 — what is to be made for an order, who arranges design, material and making, and the plans for it. */
export default function ProductionNoticeShow() {
  const page = useProductionNoticePageQuery({ id: useRecordId() });
  return (
    <RecordPage
      type="ProductionNotice"
      page={page}
      changes="production.draftNotice"
      files="TECHNICAL_AGREEMENT"
      lines={{ tasks: ({ tasks }) => <ProductionTaskTable tasks={tasks} /> }}
      starts={({ id, status, order }) =>
        ['APPROVED', 'IN_PLAN'].includes(status) &&
        order && (
          <StartButton type="ProductionPlan" permission="production.plan" with={{ order: order.id, notice: id }} />
        )
      }
    />
  );
}
