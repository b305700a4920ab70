import { useSearchParams } from 'react-router-dom';
import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateProductionPlanMutation } from '../generated/operations.ts';

/** 新建生产计划 */
export default function ProductionPlanCreate() {
  const [from] = useSearchParams();
  return (
    <RecordForm
      type="ProductionPlan"
      create={useCreateProductionPlanMutation()}
      defaults={{ orderId: from.get('order'), noticeId: from.get('notice') }}
    />
  );
}
