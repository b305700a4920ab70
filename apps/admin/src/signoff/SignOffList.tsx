import { RecordList } from '../list/RecordList.tsx';

/** 签收单列表 */
export default function SignOffList() {
  return <RecordList type="SignOff" filters={['status', 'customer', 'signedOn', 'owner']} />;
}
