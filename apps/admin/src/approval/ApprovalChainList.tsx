import { RecordList } from '../list/RecordList.tsx';

/** 审批链列表 */
export default function ApprovalChainList() {
  return (
    <RecordList
      type="ApprovalChain"
      filters={['documentType', 'active']}
      hidden={['nameEn', 'condition', 'steps']}
      creates="approval.manageChains"
      sort={{ field: 'documentType', order: 'ASC' }}
    />
  );
}
