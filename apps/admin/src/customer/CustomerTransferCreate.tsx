import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateCustomerTransferMutation } from '../generated/operations.ts';

/** 新建客户移交 */
export default function CustomerTransferCreate() {
  return <RecordForm type="CustomerTransfer" create={useCreateCustomerTransferMutation()} />;
}
