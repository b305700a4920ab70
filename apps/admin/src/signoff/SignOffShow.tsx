import { useSignOffPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 签收单 */
export default function SignOffShow() {
  const page = useSignOffPageQuery({ id: useRecordId() });
  return <RecordPage type="SignOff" page={page} figures={['signedOn']} />;
}
