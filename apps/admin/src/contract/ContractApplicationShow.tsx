import { useContractApplicationPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 合同申报单 */
export default function ContractApplicationShow() {
  const page = useContractApplicationPageQuery({ id: useRecordId() });
  return <RecordPage type="ContractApplication" page={page} figures={['amount', 'deliveryOn']} changes="contract.apply" />;
}
