import { asItWas, RecordEdit } from '../form/RecordEdit.tsx';
import { useContactPageQuery, useUpdateContactMutation } from '../generated/operations.ts';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改联系人 */
export default function ContactEdit() {
  const page = useContactPageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateContactMutation();
  return <RecordEdit type="Contact" page={page} save={save} />;
}
