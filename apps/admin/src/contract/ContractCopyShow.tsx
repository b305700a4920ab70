import { useContractCopyPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 合同副本 */
export default function ContractCopyShow() {
  const page = useContractCopyPageQuery({ id: useRecordId() });
  return <RecordPage type="ContractCopy" page={page} files="CONTRACT_TEXT" />;
}
