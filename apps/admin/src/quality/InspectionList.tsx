import { RecordList } from '../list/RecordList.tsx';

/** 检验单列表 */
export default function InspectionList() {
  return (
    <RecordList
      type="Inspection"
      filters={['status', 'kind', 'lot', 'product', 'inspector', 'concludedOn']}
      creates="quality.requestInspection"
    />
  );
}
