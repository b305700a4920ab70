import { asItWas, RecordEdit } from '../form/RecordEdit.tsx';
import { useUpdateUsageRecordMutation, useUsageRecordPageQuery } from '../generated/operations.ts';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改使用记录 */
export default function UsageRecordEdit() {
  const page = useUsageRecordPageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateUsageRecordMutation();
  return <RecordEdit type="UsageRecord" page={page} save={save} />;
}
