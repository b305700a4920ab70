import { asItWas, RecordEdit } from '../form/RecordEdit.tsx';
import { useApprovalChainPageQuery, useUpdateApprovalChainMutation } from '../generated/operations.ts';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改审批链 */
export default function ApprovalChainEdit() {
  const page = useApprovalChainPageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateApprovalChainMutation();
  return <RecordEdit type="ApprovalChain" page={page} save={save} />;
}
