import { useCollectionActionPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 清欠记录 */
export default function CollectionActionShow() {
  const page = useCollectionActionPageQuery({ id: useRecordId() });
  return <RecordPage type="CollectionAction" page={page} files="CORRESPONDENCE" />;
}
