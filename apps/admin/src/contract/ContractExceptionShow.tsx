import { useContractExceptionPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 合同例外 */
export default function ContractExceptionShow() {
  const page = useContractExceptionPageQuery({ id: useRecordId() });
  return <RecordPage type="ContractException" page={page} figures={['kind']} changes="contract.draft" />;
}
