import { useCreateExchangeRateMutation } from '../generated/operations.ts';
import { RecordForm } from '../parts/RecordForm.tsx';

/** 新建汇率 */
export default function ExchangeRateCreate() {
  return <RecordForm type="ExchangeRate" create={useCreateExchangeRateMutation()} />;
}
