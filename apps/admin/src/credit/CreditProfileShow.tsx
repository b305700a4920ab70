import { useCreditProfilePageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 信用档案 */
export default function CreditProfileShow() {
  const page = useCreditProfilePageQuery({ id: useRecordId() });
  return <RecordPage type="CreditProfile" page={page} files="CUSTOMER_INFORMATION" />;
}
