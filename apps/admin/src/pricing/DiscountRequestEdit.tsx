import { asItWas, RecordEdit } from '../form/RecordEdit.tsx';
import { useDiscountRequestPageQuery, useUpdateDiscountRequestMutation } from '../generated/operations.ts';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改特殊折扣 */
export default function DiscountRequestEdit() {
  const page = useDiscountRequestPageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateDiscountRequestMutation();
  return <RecordEdit type="DiscountRequest" page={page} save={save} />;
}
