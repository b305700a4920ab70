import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateDiscountRequestMutation } from '../generated/operations.ts';

/** 新建特殊折扣 */
export default function DiscountRequestCreate() {
  return <RecordForm type="DiscountRequest" create={useCreateDiscountRequestMutation()} />;
}
