import { useSearchParams } from 'react-router-dom';
import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateProductionProblemMutation } from '../generated/operations.ts';

/** 新建生产问题 */
export default function ProductionProblemCreate() {
  const [from] = useSearchParams();
  return (
    <RecordForm
      type="ProductionProblem"
      create={useCreateProductionProblemMutation()}
      defaults={{ orderId: from.get('order'), planId: from.get('plan') }}
    />
  );
}
