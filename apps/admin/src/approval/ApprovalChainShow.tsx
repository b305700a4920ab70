import { useApprovalChainPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 审批链 */
export default function ApprovalChainShow() {
  const page = useApprovalChainPageQuery({ id: useRecordId() });
  return <RecordPage type="ApprovalChain" page={page} figures={['priority']} changes="approval.manageChains" />;
}
