import { useOrderNoticePageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 客户告知 */
export default function OrderNoticeShow() {
  const page = useOrderNoticePageQuery({ id: useRecordId() });
  return <RecordPage type="OrderNotice" page={page} files="CORRESPONDENCE" />;
}
