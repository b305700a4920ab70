import { RecordList } from '../list/RecordList.tsx';

/** 标准合同范本列表 */
export default function ContractTemplateList() {
  return <RecordList type="ContractTemplate" filters={['kind', 'active']} creates="contract.manageTemplates" />;
}
