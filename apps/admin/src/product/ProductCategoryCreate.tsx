import { useCreateProductCategoryMutation } from '../generated/operations.ts';
import { RecordForm } from '../parts/RecordForm.tsx';

/** 新建产品类别 */
export default function ProductCategoryCreate() {
  return <RecordForm type="ProductCategory" create={useCreateProductCategoryMutation()} />;
}
