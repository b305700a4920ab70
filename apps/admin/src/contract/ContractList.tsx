import { RecordList } from '../list/RecordList.tsx';

/** 合同列表 */
export default function ContractList() {
  return (
    <RecordList
      type="Contract"
      filters={[
        'status',
        'customer',
        'owner',
        'kind',
        'signedOn',
        'deliveryOn',
        'currency',
        'paymentMethod',
        'shipmentProgress',
        'collectionProgress',
        'invoiceProgress',
        'amount',
      ]}
      hidden={['currency', 'signedOn', 'invoiceProgress']}
      creates="contract.draft"
    />
  );
}
