import { useSearchParams } from 'react-router-dom';
import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateDeliveryOrderMutation } from '../generated/operations.ts';
import { DeliveryLines } from './DeliveryLines.tsx';

/** 新建发货单 — out of an order: its lines and what has not been shipped of them. */
export default function DeliveryOrderCreate() {
  const [from] = useSearchParams();
  return (
    <RecordForm
      type="DeliveryOrder"
      create={useCreateDeliveryOrderMutation()}
      defaults={{ orderId: from.get('order') }}
      own={{ lines: <DeliveryLines /> }}
    />
  );
}
