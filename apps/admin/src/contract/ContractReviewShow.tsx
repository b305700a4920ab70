import { useContractReviewPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 合同评审 */
export default function ContractReviewShow() {
  const page = useContractReviewPageQuery({ id: useRecordId() });
  return <RecordPage type="ContractReview" page={page} />;
}
