import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateCustomerMutation } from '../generated/operations.ts';

/** 新建客户 */
export default function CustomerCreate() {
  return <RecordForm type="Customer" create={useCreateCustomerMutation()} />;
}
