import { asItWas, RecordEdit } from '../form/RecordEdit.tsx';
import { useProductionProblemPageQuery, useUpdateProductionProblemMutation } from '../generated/operations.ts';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改生产问题 */
export default function ProductionProblemEdit() {
  const page = useProductionProblemPageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateProductionProblemMutation();
  return <RecordEdit type="ProductionProblem" page={page} save={save} />;
}
