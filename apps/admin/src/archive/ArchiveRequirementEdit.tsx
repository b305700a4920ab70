import { asItWas, RecordEdit } from '../form/RecordEdit.tsx';
import { useArchiveRequirementPageQuery, useUpdateArchiveRequirementMutation } from '../generated/operations.ts';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改归档清单 */
export default function ArchiveRequirementEdit() {
  const page = useArchiveRequirementPageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateArchiveRequirementMutation();
  return <RecordEdit type="ArchiveRequirement" page={page} save={save} />;
}
