import { RecordList } from '../list/RecordList.tsx';

/** 合同申报单列表 */
export default function ContractApplicationList() {
  return (
    <RecordList
      type="ContractApplication"
      filters={['status', 'customer', 'owner', 'kind', 'deliveryOn']}
      hidden={['kind', 'currency']}
      creates="contract.apply"
    />
  );
}
