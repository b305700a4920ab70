import { useProductCategoryPageQuery, useUpdateProductCategoryMutation } from '../generated/operations.ts';
import { asItWas, RecordEdit } from '../parts/RecordEdit.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改产品类别 */
export default function ProductCategoryEdit() {
  const page = useProductCategoryPageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateProductCategoryMutation();
  return <RecordEdit type="ProductCategory" page={page} save={save} />;
}
