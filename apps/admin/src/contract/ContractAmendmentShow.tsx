import { useContractAmendmentPageQuery } from '../generated/operations.ts';
import { Differences } from '../parts/Differences.tsx';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 合同变更 */
export default function ContractAmendmentShow() {
  const page = useContractAmendmentPageQuery({ id: useRecordId() });
  return (
    <RecordPage
      type="ContractAmendment"
      page={page}
      files="CONTRACT_TEXT"
      above={({ differences }) => <Differences type="ContractAmendment" of={differences} />}
      without={['differences']}
      changes="contract.amend"
    />
  );
}
