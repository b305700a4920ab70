import { useCreatePricePolicyMutation } from '../generated/operations.ts';
import { RecordForm } from '../parts/RecordForm.tsx';

/** 新建销售政策 */
export default function PricePolicyCreate() {
  return <RecordForm type="PricePolicy" create={useCreatePricePolicyMutation()} />;
}
