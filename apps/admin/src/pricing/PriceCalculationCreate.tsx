import { RecordForm } from '../form/RecordForm.tsx';
import { useCreatePriceCalculationMutation } from '../generated/operations.ts';

/** 新建价格测算 */
export default function PriceCalculationCreate() {
  return <RecordForm type="PriceCalculation" create={useCreatePriceCalculationMutation()} />;
}
