import { useServiceTrainingPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 客户培训 */
export default function ServiceTrainingShow() {
  const page = useServiceTrainingPageQuery({ id: useRecordId() });
  return <RecordPage type="ServiceTraining" page={page} changes="fieldservice.report" />;
}
