import { asItWas, RecordEdit } from '../form/RecordEdit.tsx';
import { useProductionNoticePageQuery, useUpdateProductionNoticeMutation } from '../generated/operations.ts';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改生产通知单 */
export default function ProductionNoticeEdit() {
  const page = useProductionNoticePageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateProductionNoticeMutation();
  return <RecordEdit type="ProductionNotice" page={page} save={save} />;
}
