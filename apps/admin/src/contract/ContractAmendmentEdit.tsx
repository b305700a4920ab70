import { asItWas, RecordEdit } from '../form/RecordEdit.tsx';
import { useContractAmendmentPageQuery, useUpdateContractAmendmentMutation } from '../generated/operations.ts';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改合同变更 */
export default function ContractAmendmentEdit() {
  const page = useContractAmendmentPageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateContractAmendmentMutation();
  return <RecordEdit type="ContractAmendment" page={page} save={save} />;
}
