import { RecordList } from '../list/RecordList.tsx';

/** 报价单列表 */
export default function QuotationList() {
  return (
    <RecordList
      type="Quotation"
      filters={['status', 'customer', 'owner', 'kind', 'validTo', 'currency', 'amount']}
      hidden={['currency', 'revision']}
      creates="pricing.quote"
    />
  );
}
