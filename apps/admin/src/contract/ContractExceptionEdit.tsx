import { asItWas, RecordEdit } from '../form/RecordEdit.tsx';
import { useContractExceptionPageQuery, useUpdateContractExceptionMutation } from '../generated/operations.ts';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改合同例外 */
export default function ContractExceptionEdit() {
  const page = useContractExceptionPageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateContractExceptionMutation();
  return <RecordEdit type="ContractException" page={page} save={save} />;
}
