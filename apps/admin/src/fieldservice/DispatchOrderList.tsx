import { RecordList } from '../list/RecordList.tsx';

/** 派工单列表 */
export default function DispatchOrderList() {
  return (
    <RecordList
      type="DispatchOrder"
      filters={['status', 'kind', 'customer', 'contract', 'engineer', 'plannedFrom', 'owner']}
      hidden={['acceptedOn', 'owner']}
      creates="fieldservice.prepare"
    />
  );
}
