import { RecordList } from '../list/RecordList.tsx';

/** 评审条件列表 */
export default function ReviewConditionList() {
  return <RecordList type="ReviewCondition" filters={['status', 'role', 'contract', 'raisedBy']} />;
}
