import { useLedgerDifferencePageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 台账差异 */
export default function LedgerDifferenceShow() {
  const page = useLedgerDifferencePageQuery({ id: useRecordId() });
  return <RecordPage type="LedgerDifference" page={page} files="CORRESPONDENCE" />;
}
