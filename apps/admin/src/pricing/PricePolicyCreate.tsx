import { RecordForm } from '../form/RecordForm.tsx';
import { useCreatePricePolicyMutation } from '../generated/operations.ts';

/** 新建销售政策 */
export default function PricePolicyCreate() {
  return <RecordForm type="PricePolicy" create={useCreatePricePolicyMutation()} />;
}
