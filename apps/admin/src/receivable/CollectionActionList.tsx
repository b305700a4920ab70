import { RecordList } from '../list/RecordList.tsx';

/** 清欠记录列表 */
export default function CollectionActionList() {
  return (
    <RecordList
      type="CollectionAction"
      filters={['status', 'kind', 'receivable', 'actedOn', 'promisedOn']}
      sort={{ field: 'actedOn', order: 'DESC' }}
      creates="receivable.chase"
    />
  );
}
