import { asItWas, RecordEdit } from '../form/RecordEdit.tsx';
import { useContractTemplatePageQuery, useUpdateContractTemplateMutation } from '../generated/operations.ts';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改标准合同范本 */
export default function ContractTemplateEdit() {
  const page = useContractTemplatePageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateContractTemplateMutation();
  return <RecordEdit type="ContractTemplate" page={page} save={save} />;
}
