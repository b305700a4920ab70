import { useCreateContractMutation } from '../generated/operations.ts';
import { RecordForm } from '../parts/RecordForm.tsx';

/** 新建合同 */
export default function ContractCreate() {
  return <RecordForm type="Contract" create={useCreateContractMutation()} />;
}
