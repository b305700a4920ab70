import { useSearchParams } from 'react-router-dom';
import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateContractPartyMutation } from '../generated/operations.ts';

/** 新建合同相关方 */
export default function ContractPartyCreate() {
  const [from] = useSearchParams();
  return (
    <RecordForm
      type="ContractParty"
      defaults={{ contractId: from.get('contract') }}
      create={useCreateContractPartyMutation()}
    />
  );
}
