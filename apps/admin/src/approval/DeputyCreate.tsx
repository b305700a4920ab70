import { useCreateDeputyMutation } from '../generated/operations.ts';
import { RecordForm } from '../parts/RecordForm.tsx';

/** 新建代理 */
export default function DeputyCreate() {
  return <RecordForm type="Deputy" create={useCreateDeputyMutation()} />;
}
