import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateDeputyMutation } from '../generated/operations.ts';

/** 新建代理 */
export default function DeputyCreate() {
  return <RecordForm type="Deputy" create={useCreateDeputyMutation()} />;
}
