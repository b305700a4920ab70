import { useProductCategoryPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 产品类别 */
export default function ProductCategoryShow() {
  const page = useProductCategoryPageQuery({ id: useRecordId() });
  return <RecordPage type="ProductCategory" page={page} changes="product.manage" />;
}
