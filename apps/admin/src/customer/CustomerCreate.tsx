import { useCreateCustomerMutation } from '../generated/operations.ts';
import { RecordForm } from '../parts/RecordForm.tsx';

/** 新建客户 */
export default function CustomerCreate() {
  return <RecordForm type="Customer" create={useCreateCustomerMutation()} />;
}
