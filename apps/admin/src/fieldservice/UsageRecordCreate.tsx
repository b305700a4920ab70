import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateUsageRecordMutation } from '../generated/operations.ts';

/** 新建使用记录 */
export default function UsageRecordCreate() {
  return <RecordForm type="UsageRecord" create={useCreateUsageRecordMutation()} />;
}
