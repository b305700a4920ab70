import { RecordList } from '../list/RecordList.tsx';

/** 合同例外列表 */
export default function ContractExceptionList() {
  return <RecordList type="ContractException" filters={['status', 'kind', 'contract']} creates="contract.draft" />;
}
