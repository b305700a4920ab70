import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateArchiveRequirementMutation } from '../generated/operations.ts';

/** 新建归档清单 */
export default function ArchiveRequirementCreate() {
  return <RecordForm type="ArchiveRequirement" create={useCreateArchiveRequirementMutation()} />;
}
