import { RecordList } from '../list/RecordList.tsx';

/** 合同评审列表 */
export default function ContractReviewList() {
  return <RecordList type="ContractReview" filters={['status', 'contract', 'organisedBy']} />;
}
