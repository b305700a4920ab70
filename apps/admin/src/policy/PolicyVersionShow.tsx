import { usePolicyVersionPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 政策版本 */
export default function PolicyVersionShow() {
  const page = usePolicyVersionPageQuery({ id: useRecordId() });
  return <RecordPage type="PolicyVersion" page={page} />;
}
