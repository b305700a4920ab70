import { RecordList } from '../list/RecordList.tsx';

/** 经济诉讼列表 */
export default function LegalActionList() {
  return (
    <RecordList
      type="LegalAction"
      filters={['status', 'customer', 'contract', 'owner', 'filedOn']}
      hidden={['currency']}
    />
  );
}
