import { useContractLedgerPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 合同台账 */
export default function ContractLedgerShow() {
  const page = useContractLedgerPageQuery({ id: useRecordId() });
  return <RecordPage type="ContractLedger" page={page} />;
}
