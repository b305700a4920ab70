import { RecordList } from '../list/RecordList.tsx';

/** 发票列表 */
export default function InvoiceList() {
  return (
    <RecordList
      type="Invoice"
      filters={['status', 'kind', 'customer', 'contract', 'issuedOn', 'owner']}
      hidden={['currency', 'taxAmount']}
      creates="invoice.request"
    />
  );
}
