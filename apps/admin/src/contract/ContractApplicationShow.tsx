import { useContractApplicationPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { StartButton } from '../parts/StartButton.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 合同申报单 */
export default function ContractApplicationShow() {
  const page = useContractApplicationPageQuery({ id: useRecordId() });
  return (
    <RecordPage
      type="ContractApplication"
      page={page}
      files="CORRESPONDENCE"
      changes="contract.apply"
      starts={({ id, status }) =>
        status === 'APPROVED' && <StartButton type="Contract" permission="contract.draft" with={{ application: id }} />
      }
    />
  );
}
