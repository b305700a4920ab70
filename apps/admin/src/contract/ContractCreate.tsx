import { useSearchParams } from 'react-router-dom';
import { useCreateContractMutation } from '../generated/operations.ts';
import { RecordForm } from '../parts/RecordForm.tsx';

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
