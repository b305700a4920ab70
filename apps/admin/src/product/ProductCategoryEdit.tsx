import { asItWas, RecordEdit } from '../form/RecordEdit.tsx';
import { useProductCategoryPageQuery, useUpdateProductCategoryMutation } from '../generated/operations.ts';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改产品类别 */
export default function ProductCategoryEdit() {
  const page = useProductCategoryPageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateProductCategoryMutation();
  return <RecordEdit type="ProductCategory" page={page} save={save} />;
}
