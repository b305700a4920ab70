import { RecordList } from '../list/RecordList.tsx';

/** 汇率列表 */
export default function ExchangeRateList() {
  return (
    <RecordList
      type="ExchangeRate"
      filters={['fromCurrency', 'toCurrency', 'validOn']}
      sort={{ field: 'validOn', order: 'DESC' }}
      creates="kernel.manageRates"
    />
  );
}
