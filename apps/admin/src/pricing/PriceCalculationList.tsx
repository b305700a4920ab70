import { RecordList } from '../list/RecordList.tsx';

/** 价格测算列表 */
export default function PriceCalculationList() {
  return (
    <RecordList
      type="PriceCalculation"
      filters={['status', 'product', 'customer', 'owner', 'calculatedOn']}
      hidden={['currency']}
      creates="pricing.quote"
    />
  );
}
