import { RecordList } from '../list/RecordList.tsx';

/** 付款通知列表 */
export default function PaymentNoticeList() {
  return (
    <RecordList
      type="PaymentNotice"
      filters={['customer', 'invoice', 'contract', 'issuedOn', 'dueOn', 'owner']}
      hidden={['currency']}
    />
  );
}
