import { useUsageRecordPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 使用记录 */
export default function UsageRecordShow() {
  const page = useUsageRecordPageQuery({ id: useRecordId() });
  return <RecordPage type="UsageRecord" page={page} files="SERVICE_RECORD" changes="fieldservice.report" />;
}
