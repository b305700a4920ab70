import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateExchangeRateMutation } from '../generated/operations.ts';

/** 新建汇率 */
export default function ExchangeRateCreate() {
  return <RecordForm type="ExchangeRate" create={useCreateExchangeRateMutation()} />;
}
