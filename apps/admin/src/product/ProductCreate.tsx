import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateProductMutation } from '../generated/operations.ts';

/** 新建产品 */
export default function ProductCreate() {
  return <RecordForm type="Product" create={useCreateProductMutation()} />;
}
