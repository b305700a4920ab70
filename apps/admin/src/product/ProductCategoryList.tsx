import { RecordList } from '../list/RecordList.tsx';

/** 产品类别列表 */
export default function ProductCategoryList() {
  return (
    <RecordList
      type="ProductCategory"
      filters={['parent']}
      sort={{ field: 'code', order: 'ASC' }}
      creates="product.manage"
    />
  );
}
