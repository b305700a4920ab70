import { RecordList } from '../list/RecordList.tsx';

/** 合同变更列表 */
export default function ContractAmendmentList() {
  return (
    <RecordList
      type="ContractAmendment"
      filters={['status', 'contract', 'owner', 'signedOn']}
      hidden={['currency']}
      creates="contract.amend"
    />
  );
}
