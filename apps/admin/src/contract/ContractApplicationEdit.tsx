import { asItWas, RecordEdit } from '../form/RecordEdit.tsx';
import { useContractApplicationPageQuery, useUpdateContractApplicationMutation } from '../generated/operations.ts';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改合同申报单 */
export default function ContractApplicationEdit() {
  const page = useContractApplicationPageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateContractApplicationMutation();
  return <RecordEdit type="ContractApplication" page={page} save={save} />;
}
