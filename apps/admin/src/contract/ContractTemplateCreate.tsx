import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateContractTemplateMutation } from '../generated/operations.ts';

/** 新建标准合同范本 */
export default function ContractTemplateCreate() {
  return <RecordForm type="ContractTemplate" create={useCreateContractTemplateMutation()} />;
}
