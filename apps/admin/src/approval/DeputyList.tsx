import { RecordList } from '../list/RecordList.tsx';

/** 代理列表 */
export default function DeputyList() {
  return <RecordList type="Deputy" filters={['absentee', 'deputy', 'validFrom']} creates="approval.deputise" />;
}
