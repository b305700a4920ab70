import { useSearchParams } from 'react-router-dom';
import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateDispatchOrderMutation } from '../generated/operations.ts';

/** 新建派工单 */
export default function DispatchOrderCreate() {
  const [from] = useSearchParams();
  return (
    <RecordForm
      type="DispatchOrder"
      defaults={{ contractId: from.get('contract') }}
      create={useCreateDispatchOrderMutation()}
    />
  );
}
