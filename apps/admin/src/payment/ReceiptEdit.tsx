import { asItWas, RecordEdit } from '../form/RecordEdit.tsx';
import { useReceiptPageQuery, useUpdateReceiptMutation } from '../generated/operations.ts';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改收款 */
export default function ReceiptEdit() {
  const page = useReceiptPageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateReceiptMutation();
  return <RecordEdit type="Receipt" page={page} save={save} />;
}
