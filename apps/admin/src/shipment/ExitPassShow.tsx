import { useExitPassPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 出门证 */
export default function ExitPassShow() {
  const page = useExitPassPageQuery({ id: useRecordId() });
  return <RecordPage type="ExitPass" page={page} papers={['exit-pass']} files="PHOTO" />;
}
