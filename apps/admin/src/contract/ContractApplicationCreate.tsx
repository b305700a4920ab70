import { useSearchParams } from 'react-router-dom';
import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateContractApplicationMutation } from '../generated/operations.ts';

/** 新建合同申报单 */
export default function ContractApplicationCreate() {
  const [from] = useSearchParams();
  return (
    <RecordForm
      type="ContractApplication"
      defaults={{ customerId: from.get('customer'), quotationId: from.get('quotation') }}
      create={useCreateContractApplicationMutation()}
    />
  );
}
