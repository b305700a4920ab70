import { RecordList } from '../list/RecordList.tsx';

/** 客户移交列表 */
export default function CustomerTransferList() {
  return (
    <RecordList type="CustomerTransfer" filters={['status', 'customer', 'owner']} creates="customer.requestTransfer" />
  );
}
