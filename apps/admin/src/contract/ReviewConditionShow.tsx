import { useReviewConditionPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 评审条件 */
export default function ReviewConditionShow() {
  const page = useReviewConditionPageQuery({ id: useRecordId() });
  return <RecordPage type="ReviewCondition" page={page} files="CORRESPONDENCE" />;
}
