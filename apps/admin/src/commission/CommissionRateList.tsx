import { RecordList } from '../list/RecordList.tsx';

/** 提成费率列表 */
export default function CommissionRateList() {
  return (
    <RecordList
      type="CommissionRate"
      filters={['scheme', 'priceClass', 'policy', 'person', 'validFrom']}
      creates="commission.manageRates"
    />
  );
}
