import { useCreateReceiptMutation } from '../generated/operations.ts';
import { RecordForm } from '../parts/RecordForm.tsx';

/** 新建收款 */
export default function ReceiptCreate() {
  return <RecordForm type="Receipt" create={useCreateReceiptMutation()} />;
}
