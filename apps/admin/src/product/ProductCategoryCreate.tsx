import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateProductCategoryMutation } from '../generated/operations.ts';

/** 新建产品类别 */
export default function ProductCategoryCreate() {
  return <RecordForm type="ProductCategory" create={useCreateProductCategoryMutation()} />;
}
