import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateCreditWaiverMutation } from '../generated/operations.ts';

/** 新建信用放行 */
export default function CreditWaiverCreate() {
  return <RecordForm type="CreditWaiver" create={useCreateCreditWaiverMutation()} />;
}
