import { useCustomerTransferPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 客户移交 */
export default function CustomerTransferShow() {
  const page = useCustomerTransferPageQuery({ id: useRecordId() });
  return <RecordPage type="CustomerTransfer" page={page} files="CUSTOMER_INFORMATION" />;
}
