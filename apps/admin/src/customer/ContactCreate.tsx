import { useCreateContactMutation } from '../generated/operations.ts';
import { RecordForm } from '../parts/RecordForm.tsx';

/** 新建联系人 */
export default function ContactCreate() {
  return <RecordForm type="Contact" create={useCreateContactMutation()} />;
}
