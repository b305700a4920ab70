import { RecordList } from '../list/RecordList.tsx';

/** 审批链列表 */
export default function ApprovalChainList() {
  return (
    <RecordList
      type="ApprovalChain"
      filters={['documentType', 'active']}
      hidden={['condition', 'steps']}
      sort={{ field: 'documentType', order: 'ASC' }}
    />
  );
}
