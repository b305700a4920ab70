import { useLegalQuestionPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 法律疑问 */
export default function LegalQuestionShow() {
  const page = useLegalQuestionPageQuery({ id: useRecordId() });
  return <RecordPage type="LegalQuestion" page={page} files="CORRESPONDENCE" />;
}
