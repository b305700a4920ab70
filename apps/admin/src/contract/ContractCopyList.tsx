import { RecordList } from '../list/RecordList.tsx';

/** 合同副本列表 */
export default function ContractCopyList() {
  return <RecordList type="ContractCopy" filters={['status', 'department', 'contract', 'dueAt']} />;
}
