import { useArchiveRequirementPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 归档清单 */
export default function ArchiveRequirementShow() {
  const page = useArchiveRequirementPageQuery({ id: useRecordId() });
  return <RecordPage type="ArchiveRequirement" page={page} changes="archive.manageRequirements" />;
}
