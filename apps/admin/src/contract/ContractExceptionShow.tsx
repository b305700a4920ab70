import { useContractExceptionPageQuery } from '../generated/operations.ts';
import { Differences } from '../parts/Differences.tsx';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 合同例外 */
export default function ContractExceptionShow() {
  const page = useContractExceptionPageQuery({ id: useRecordId() });
  return (
    <RecordPage
      type="ContractException"
      page={page}
      files="CORRESPONDENCE"
      changes="contract.draft"
      above={({ differences }) => <Differences type="ContractException" of={differences} />}
      without={['differences']}
    />
  );
}
