import { useContractTemplatePageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 标准合同范本 */
export default function ContractTemplateShow() {
  const page = useContractTemplatePageQuery({ id: useRecordId() });
  return <RecordPage type="ContractTemplate" page={page} files="CONTRACT_TEXT" changes="contract.manageTemplates" />;
}
