import { RecordList } from '../list/RecordList.tsx';

/** 出门证列表 */
export default function ExitPassList() {
  return <RecordList type="ExitPass" filters={['status', 'delivery', 'vehicle']} />;
}
