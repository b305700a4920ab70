import { useDispatchOrderPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 派工单 */
export default function DispatchOrderShow() {
  const page = useDispatchOrderPageQuery({ id: useRecordId() });
  return (
    <RecordPage
      type="DispatchOrder"
      page={page}
      figures={['kind', 'plannedFrom', 'plannedTo', 'engineer', 'acceptedOn']}
      changes="fieldservice.prepare"
    />
  );
}
