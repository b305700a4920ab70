import { useCreateCustomerTransferMutation } from '../generated/operations.ts';
import { RecordForm } from '../parts/RecordForm.tsx';

/** 新建客户移交 */
export default function CustomerTransferCreate() {
  return <RecordForm type="CustomerTransfer" create={useCreateCustomerTransferMutation()} />;
}
