import { useProductionTaskPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 生产任务 */
export default function ProductionTaskShow() {
  const page = useProductionTaskPageQuery({ id: useRecordId() });
  return <RecordPage type="ProductionTask" page={page} files="PRODUCTION_PLAN" />;
}
