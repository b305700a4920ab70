import { useContactPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 联系人 */
export default function ContactShow() {
  const page = useContactPageQuery({ id: useRecordId() });
  return <RecordPage type="Contact" page={page} changes="customer.manage" />;
}
