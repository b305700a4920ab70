import { useCustomerPageQuery, useUpdateCustomerMutation } from '../generated/operations.ts';
import { asItWas, RecordEdit } from '../parts/RecordEdit.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改客户 */
export default function CustomerEdit() {
  const page = useCustomerPageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateCustomerMutation();
  return <RecordEdit type="Customer" page={page} save={save} />;
}
