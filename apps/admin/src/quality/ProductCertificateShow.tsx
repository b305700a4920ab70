import { useProductCertificatePageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 产品合格证 */
export default function ProductCertificateShow() {
  const page = useProductCertificatePageQuery({ id: useRecordId() });
  return <RecordPage type="ProductCertificate" page={page} files="CERTIFICATE" papers={['product-certificate']} />;
}
