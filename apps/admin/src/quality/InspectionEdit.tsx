import { asItWas, RecordEdit } from '../form/RecordEdit.tsx';
import { useInspectionPageQuery, useUpdateInspectionMutation } from '../generated/operations.ts';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改检验单 */
export default function InspectionEdit() {
  const page = useInspectionPageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateInspectionMutation();
  return <RecordEdit type="Inspection" page={page} save={save} />;
}
