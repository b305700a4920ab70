import { RecordList } from '../list/RecordList.tsx';

/** 产品合格证列表 */
export default function ProductCertificateList() {
  return <RecordList type="ProductCertificate" filters={['product', 'lot', 'inspection', 'issuedOn']} />;
}
