import { useCustomerPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 客户 */
export default function CustomerShow() {
  const page = useCustomerPageQuery({ id: useRecordId() });
  return <RecordPage type="Customer" page={page} changes="customer.manage" />;
}
