import { useExchangeRatePageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 汇率 */
export default function ExchangeRateShow() {
  const page = useExchangeRatePageQuery({ id: useRecordId() });
  return <RecordPage type="ExchangeRate" page={page} changes="kernel.manageRates" />;
}
