import { useCreateContractApplicationMutation } from '../generated/operations.ts';
import { RecordForm } from '../parts/RecordForm.tsx';

/** 新建合同申报单 */
export default function ContractApplicationCreate() {
  return <RecordForm type="ContractApplication" create={useCreateContractApplicationMutation()} />;
}
