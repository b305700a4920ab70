import { RecordList } from '../list/RecordList.tsx';

/** 账目核对列表 — every rule the books are checked by; what does not balance comes first. */
export default function BookCheckList() {
  return (
    <RecordList
      type="BookCheck"
      columns={['title', 'stage', 'status', 'broken', 'brokenSince', 'updatedAt']}
      filters={['status', 'stage', 'brokenSince']}
      sort={{ field: 'broken', order: 'DESC' }}
    />
  );
}
