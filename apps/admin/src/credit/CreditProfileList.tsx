import { RecordList } from '../list/RecordList.tsx';

/** 信用档案列表 */
export default function CreditProfileList() {
  return <RecordList type="CreditProfile" filters={['status', 'grade', 'customer', 'owner']} />;
}
