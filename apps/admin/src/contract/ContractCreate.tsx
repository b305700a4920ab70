import { useSearchParams } from 'react-router-dom';
import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateContractMutation } from '../generated/operations.ts';

/** 新建合同 */
export default function ContractCreate() {
  const [from] = useSearchParams();
  return (
    <RecordForm
      type="Contract"
      defaults={{ applicationId: from.get('application') }}
      create={useCreateContractMutation()}
    />
  );
}
