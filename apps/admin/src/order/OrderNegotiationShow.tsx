import { useOrderNegotiationPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 订单协商 */
export default function OrderNegotiationShow() {
  const page = useOrderNegotiationPageQuery({ id: useRecordId() });
  return <RecordPage type="OrderNegotiation" page={page} files="CORRESPONDENCE" />;
}
