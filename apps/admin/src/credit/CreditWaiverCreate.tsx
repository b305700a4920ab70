import { useCreateCreditWaiverMutation } from '../generated/operations.ts';
import { RecordForm } from '../parts/RecordForm.tsx';

/** 新建信用放行 */
export default function CreditWaiverCreate() {
  return <RecordForm type="CreditWaiver" create={useCreateCreditWaiverMutation()} />;
}
