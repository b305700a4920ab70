import { asItWas, RecordEdit } from '../form/RecordEdit.tsx';
import { useProductPageQuery, useUpdateProductMutation } from '../generated/operations.ts';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改产品 */
export default function ProductEdit() {
  const page = useProductPageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateProductMutation();
  return <RecordEdit type="Product" page={page} save={save} />;
}
