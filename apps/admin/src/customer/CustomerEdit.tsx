import { asItWas, RecordEdit } from '../form/RecordEdit.tsx';
import { useCustomerPageQuery, useUpdateCustomerMutation } from '../generated/operations.ts';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改客户 */
export default function CustomerEdit() {
  const page = useCustomerPageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateCustomerMutation();
  return <RecordEdit type="Customer" page={page} save={save} />;
}
