import { useCreateProductMutation } from '../generated/operations.ts';
import { RecordForm } from '../parts/RecordForm.tsx';

/** 新建产品 */
export default function ProductCreate() {
  return <RecordForm type="Product" create={useCreateProductMutation()} />;
}
