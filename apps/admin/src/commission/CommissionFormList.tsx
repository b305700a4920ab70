import { RecordList } from '../list/RecordList.tsx';

/** 个人提成单列表 */
export default function CommissionFormList() {
  return (
    <RecordList
      type="CommissionForm"
      filters={['status', 'owner', 'receivedUpTo', 'paidOn']}
      hidden={['currency']}
      creates="commission.prepare"
    />
  );
}
