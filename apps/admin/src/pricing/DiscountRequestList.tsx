import { RecordList } from '../list/RecordList.tsx';

/** 特殊折扣列表 */
export default function DiscountRequestList() {
  return (
    <RecordList
      type="DiscountRequest"
      filters={['status', 'customer', 'product', 'owner']}
      hidden={['currency']}
      creates="pricing.requestDiscount"
    />
  );
}
