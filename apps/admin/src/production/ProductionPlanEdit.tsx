import { asItWas, RecordEdit } from '../form/RecordEdit.tsx';
import { useProductionPlanPageQuery, useUpdateProductionPlanMutation } from '../generated/operations.ts';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改生产计划 */
export default function ProductionPlanEdit() {
  const page = useProductionPlanPageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateProductionPlanMutation();
  return <RecordEdit type="ProductionPlan" page={page} save={save} />;
}
