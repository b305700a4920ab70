import { asItWas, RecordEdit } from '../form/RecordEdit.tsx';
import { useDeputyPageQuery, useUpdateDeputyMutation } from '../generated/operations.ts';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改代理 */
export default function DeputyEdit() {
  const page = useDeputyPageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateDeputyMutation();
  return <RecordEdit type="Deputy" page={page} save={save} />;
}
