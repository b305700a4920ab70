import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateCommissionFormMutation } from '../generated/operations.ts';

/** 新建个人提成单 */
export default function CommissionFormCreate() {
  return <RecordForm type="CommissionForm" create={useCreateCommissionFormMutation()} />;
}
