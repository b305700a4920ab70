import { RecordList } from '../list/RecordList.tsx';

/** 信用放行列表 */
export default function CreditWaiverList() {
  return (
    <RecordList
      type="CreditWaiver"
      filters={['status', 'customer', 'owner', 'validTo']}
      creates="credit.requestWaiver"
    />
  );
}
