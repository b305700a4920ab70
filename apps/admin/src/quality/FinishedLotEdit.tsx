import { asItWas, RecordEdit } from '../form/RecordEdit.tsx';
import { useFinishedLotPageQuery, useUpdateFinishedLotMutation } from '../generated/operations.ts';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改成品批次 */
export default function FinishedLotEdit() {
  const page = useFinishedLotPageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateFinishedLotMutation();
  return <RecordEdit type="FinishedLot" page={page} save={save} />;
}
