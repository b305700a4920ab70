import { useContractPartyPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 合同相关方 */
export default function ContractPartyShow() {
  const page = useContractPartyPageQuery({ id: useRecordId() });
  return <RecordPage type="ContractParty" page={page} changes="contract.draft" />;
}
