import { useThirdPartyReportPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 第三方检验 */
export default function ThirdPartyReportShow() {
  const page = useThirdPartyReportPageQuery({ id: useRecordId() });
  return <RecordPage type="ThirdPartyReport" page={page} changes="quality.thirdParty" files="INSPECTION_REPORT" />;
}
