import { asItWas, RecordEdit } from '../form/RecordEdit.tsx';
import { useServiceTrainingPageQuery, useUpdateServiceTrainingMutation } from '../generated/operations.ts';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改客户培训 */
export default function ServiceTrainingEdit() {
  const page = useServiceTrainingPageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateServiceTrainingMutation();
  return <RecordEdit type="ServiceTraining" page={page} save={save} />;
}
