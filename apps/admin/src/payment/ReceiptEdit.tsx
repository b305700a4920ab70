import { useReceiptPageQuery, useUpdateReceiptMutation } from '../generated/operations.ts';
import { asItWas, RecordEdit } from '../parts/RecordEdit.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改收款 */
export default function ReceiptEdit() {
  const page = useReceiptPageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateReceiptMutation();
  return <RecordEdit type="Receipt" page={page} save={save} />;
}
