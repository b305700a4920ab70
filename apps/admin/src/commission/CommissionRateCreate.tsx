import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateCommissionRateMutation } from '../generated/operations.ts';

/** 新建提成费率 */
export default function CommissionRateCreate() {
  return <RecordForm type="CommissionRate" create={useCreateCommissionRateMutation()} />;
}
