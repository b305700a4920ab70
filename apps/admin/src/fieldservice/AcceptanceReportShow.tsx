import { useAcceptanceReportPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 验收报告 */
export default function AcceptanceReportShow() {
  const page = useAcceptanceReportPageQuery({ id: useRecordId() });
  return <RecordPage type="AcceptanceReport" page={page} files="ACCEPTANCE_REPORT" />;
}
