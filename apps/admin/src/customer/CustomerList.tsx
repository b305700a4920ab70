import { RecordList } from '../list/RecordList.tsx';

/** 客户列表 */
export default function CustomerList() {
  return (
    <RecordList
      type="Customer"
      filters={['status', 'tier', 'country', 'owner', 'kinds', 'createdAt']}
      hidden={['currency', 'updatedAt']}
      creates="customer.manage"
    />
  );
}
