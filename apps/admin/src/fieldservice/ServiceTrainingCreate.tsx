import { useSearchParams } from 'react-router-dom';
import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateServiceTrainingMutation } from '../generated/operations.ts';

/** 新建客户培训 */
export default function ServiceTrainingCreate() {
  const [from] = useSearchParams();
  return (
    <RecordForm
      type="ServiceTraining"
      defaults={{ dispatchId: from.get('dispatch') }}
      create={useCreateServiceTrainingMutation()}
    />
  );
}
