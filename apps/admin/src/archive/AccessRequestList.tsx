import { RecordList } from '../list/RecordList.tsx';

/** 查阅申请列表 */
export default function AccessRequestList() {
  return <RecordList type="AccessRequest" filters={['status', 'owner', 'grantedOn']} creates="archive.request" />;
}
