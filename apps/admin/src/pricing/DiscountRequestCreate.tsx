import { useCreateDiscountRequestMutation } from '../generated/operations.ts';
import { RecordForm } from '../parts/RecordForm.tsx';

/** 新建特殊折扣 */
export default function DiscountRequestCreate() {
  return <RecordForm type="DiscountRequest" create={useCreateDiscountRequestMutation()} />;
}
