import { useSearchParams } from 'react-router-dom';
import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateContractExceptionMutation } from '../generated/operations.ts';

/** 新建合同例外 */
export default function ContractExceptionCreate() {
  const [from] = useSearchParams();
  return (
    <RecordForm
      type="ContractException"
      defaults={{ contractId: from.get('contract') }}
      create={useCreateContractExceptionMutation()}
    />
  );
}
