import { useContractAmendmentPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 合同变更 */
export default function ContractAmendmentShow() {
  const page = useContractAmendmentPageQuery({ id: useRecordId() });
  return (
    <RecordPage
      type="ContractAmendment"
      page={page}
      figures={['amount', 'amountChange', 'deliveryOn', 'signedOn']}
      changes="contract.amend"
    />
  );
}
