import { useOrderMessagePageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 订单留言 */
export default function OrderMessageShow() {
  const page = useOrderMessagePageQuery({ id: useRecordId() });
  return <RecordPage type="OrderMessage" page={page} />;
}
