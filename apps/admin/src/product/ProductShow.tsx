import { useProductPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 产品 */
export default function ProductShow() {
  const page = useProductPageQuery({ id: useRecordId() });
  return <RecordPage type="Product" page={page} files="OTHER" changes="product.manage" />;
}
