import { RecordList } from '../list/RecordList.tsx';

/** 法律疑问列表 */
export default function LegalQuestionList() {
  return <RecordList type="LegalQuestion" filters={['status', 'contract', 'askedBy']} creates="contract.askLegal" />;
}
