import { useProductPageQuery, useUpdateProductMutation } from '../generated/operations.ts';
import { asItWas, RecordEdit } from '../parts/RecordEdit.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改产品 */
export default function ProductEdit() {
  const page = useProductPageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateProductMutation();
  return <RecordEdit type="Product" page={page} save={save} />;
}
