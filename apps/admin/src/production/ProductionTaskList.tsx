import { RecordList } from '../list/RecordList.tsx';

/** 生产任务列表 */
export default function ProductionTaskList() {
  return (
    <RecordList type="ProductionTask" filters={['status', 'kind', 'department', 'responsible', 'order', 'dueOn']} />
  );
}
