import { useSearchParams } from 'react-router-dom';
import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateContractAmendmentMutation } from '../generated/operations.ts';

/** 新建合同变更 */
export default function ContractAmendmentCreate() {
  const [from] = useSearchParams();
  return (
    <RecordForm
      type="ContractAmendment"
      defaults={{ contractId: from.get('contract') }}
      create={useCreateContractAmendmentMutation()}
    />
  );
}
