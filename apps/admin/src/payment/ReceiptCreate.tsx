import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateReceiptMutation } from '../generated/operations.ts';

/** 新建收款 */
export default function ReceiptCreate() {
  return <RecordForm type="Receipt" create={useCreateReceiptMutation()} />;
}
