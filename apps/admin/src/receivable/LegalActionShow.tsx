import { useLegalActionPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 经济诉讼 */
export default function LegalActionShow() {
  const page = useLegalActionPageQuery({ id: useRecordId() });
  return <RecordPage type="LegalAction" page={page} files="CORRESPONDENCE" />;
}
