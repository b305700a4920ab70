import { asItWas, RecordEdit } from '../form/RecordEdit.tsx';
import { useContractPartyPageQuery, useUpdateContractPartyMutation } from '../generated/operations.ts';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改合同相关方 */
export default function ContractPartyEdit() {
  const page = useContractPartyPageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateContractPartyMutation();
  return <RecordEdit type="ContractParty" page={page} save={save} />;
}
