import { RecordList } from '../list/RecordList.tsx';

/** 合同相关方列表 */
export default function ContractPartyList() {
  return <RecordList type="ContractParty" filters={['kind', 'contract', 'customer']} creates="contract.draft" />;
}
