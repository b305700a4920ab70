import { useOutboundNotePageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 出库单 */
export default function OutboundNoteShow() {
  const page = useOutboundNotePageQuery({ id: useRecordId() });
  return <RecordPage type="OutboundNote" page={page} files="LOGISTICS_DOCUMENT" papers={['outbound-note']} />;
}
