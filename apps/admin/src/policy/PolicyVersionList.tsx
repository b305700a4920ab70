import { RecordList } from '../list/RecordList.tsx';

/** 政策版本列表 */
export default function PolicyVersionList() {
  return <RecordList type="PolicyVersion" filters={['status', 'key', 'owner', 'validFrom']} />;
}
