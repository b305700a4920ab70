import { asItWas, RecordEdit } from '../form/RecordEdit.tsx';
import { useDispatchOrderPageQuery, useUpdateDispatchOrderMutation } from '../generated/operations.ts';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改派工单 */
export default function DispatchOrderEdit() {
  const page = useDispatchOrderPageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateDispatchOrderMutation();
  return <RecordEdit type="DispatchOrder" page={page} save={save} />;
}
