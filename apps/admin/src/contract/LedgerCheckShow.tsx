import { useLedgerCheckPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 月度对账 */
export default function LedgerCheckShow() {
  const page = useLedgerCheckPageQuery({ id: useRecordId() });
  return <RecordPage type="LedgerCheck" page={page} figures={['differencesFound', 'comparedAt', 'closedOn']} />;
}
