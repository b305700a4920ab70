import { RecordList } from '../list/RecordList.tsx';

/** 销售政策列表 */
export default function PricePolicyList() {
  return <RecordList type="PricePolicy" filters={['status', 'currency', 'validFrom']} creates="pricing.prepare" />;
}
