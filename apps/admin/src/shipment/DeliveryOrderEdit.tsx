import { asItWas, RecordEdit } from '../form/RecordEdit.tsx';
import { useDeliveryOrderPageQuery, useUpdateDeliveryOrderMutation } from '../generated/operations.ts';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改发货单 */
export default function DeliveryOrderEdit() {
  const page = useDeliveryOrderPageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateDeliveryOrderMutation();
  return <RecordEdit type="DeliveryOrder" page={page} save={save} />;
}
