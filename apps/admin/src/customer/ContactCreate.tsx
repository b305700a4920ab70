import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateContactMutation } from '../generated/operations.ts';

/** 新建联系人 */
export default function ContactCreate() {
  return <RecordForm type="Contact" create={useCreateContactMutation()} />;
}
