import { useDeputyPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 代理 */
export default function DeputyShow() {
  const page = useDeputyPageQuery({ id: useRecordId() });
  return <RecordPage type="Deputy" page={page} changes="approval.deputise" />;
}
