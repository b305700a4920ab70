import { RecordList } from '../list/RecordList.tsx';

/** 生产计划列表 */
export default function ProductionPlanList() {
  return (
    <RecordList
      type="ProductionPlan"
      filters={['status', 'order', 'notice', 'promisedOn', 'expectedFinishOn', 'progressDueOn']}
      hidden={['notice', 'revision']}
      creates="production.plan"
    />
  );
}
