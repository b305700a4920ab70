import { useDepartmentAccrualPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 部门提成计提 */
export default function DepartmentAccrualShow() {
  const page = useDepartmentAccrualPageQuery({ id: useRecordId() });
  return <RecordPage type="DepartmentAccrual" page={page} files="PAYMENT" changes="commission.accrue" />;
}
