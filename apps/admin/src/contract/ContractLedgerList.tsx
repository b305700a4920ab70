import { RecordList } from '../list/RecordList.tsx';

/** 合同台账列表 */
export default function ContractLedgerList() {
  return (
    <RecordList
      type="ContractLedger"
      filters={['status', 'side', 'customer', 'contract']}
      hidden={['currency', 'producedAmount', 'shippedAmount', 'signedForAmount', 'reconciledMonth']}
    />
  );
}
