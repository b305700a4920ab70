import { RecordList } from '../list/RecordList.tsx';

/** 联系人列表 */
export default function ContactList() {
  return <RecordList type="Contact" filters={['customer', 'isDecisionMaker', 'isPrimary']} creates="customer.manage" />;
}
