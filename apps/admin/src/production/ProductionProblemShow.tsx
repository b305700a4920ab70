import { useProductionProblemPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 生产问题 */
export default function ProductionProblemShow() {
  const page = useProductionProblemPageQuery({ id: useRecordId() });
  return <RecordPage type="ProductionProblem" page={page} changes="production.report" files="PHOTO" />;
}
