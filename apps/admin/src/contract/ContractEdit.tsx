import { asItWas, RecordEdit } from '../form/RecordEdit.tsx';
import { useContractPageQuery, useUpdateContractMutation } from '../generated/operations.ts';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改合同 */
export default function ContractEdit() {
  const page = useContractPageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateContractMutation();
  return <RecordEdit type="Contract" page={page} save={save} />;
}
