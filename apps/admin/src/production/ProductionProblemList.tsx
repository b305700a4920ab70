import { RecordList } from '../list/RecordList.tsx';

/** 生产问题列表 */
export default function ProductionProblemList() {
  return (
    <RecordList
      type="ProductionProblem"
      filters={['status', 'order', 'foundOn']}
      hidden={['cause']}
      creates="production.report"
    />
  );
}
