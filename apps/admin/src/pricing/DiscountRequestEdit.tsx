import { useDiscountRequestPageQuery, useUpdateDiscountRequestMutation } from '../generated/operations.ts';
import { asItWas, RecordEdit } from '../parts/RecordEdit.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改特殊折扣 */
export default function DiscountRequestEdit() {
  const page = useDiscountRequestPageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateDiscountRequestMutation();
  return <RecordEdit type="DiscountRequest" page={page} save={save} />;
}
