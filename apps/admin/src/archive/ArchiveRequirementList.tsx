import { RecordList } from '../list/RecordList.tsx';

/** 归档清单列表 */
export default function ArchiveRequirementList() {
  return (
    <RecordList
      type="ArchiveRequirement"
      filters={['type', 'contractKind', 'condition', 'compulsory']}
      creates="archive.manageRequirements"
    />
  );
}
