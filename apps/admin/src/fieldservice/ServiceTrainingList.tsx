import { RecordList } from '../list/RecordList.tsx';

/** 客户培训列表 */
export default function ServiceTrainingList() {
  return <RecordList type="ServiceTraining" filters={['heldOn', 'dispatch']} creates="fieldservice.report" />;
}
