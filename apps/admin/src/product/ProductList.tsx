import { RecordList } from '../list/RecordList.tsx';

/** 产品列表 */
export default function ProductList() {
  return (
    <RecordList
      type="Product"
      filters={['status', 'category', 'priceClass', 'unit']}
      hidden={['nameEn', 'hsCode', 'listCurrency']}
      sort={{ field: 'code', order: 'ASC' }}
      creates="product.manage"
    />
  );
}
