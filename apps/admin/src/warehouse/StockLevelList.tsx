import { RecordList } from '../list/RecordList.tsx';

/** 库存列表 */
export default function StockLevelList() {
  return (
    <RecordList type="StockLevel" filters={['product', 'warehouse']} sort={{ field: 'product.code', order: 'ASC' }} />
  );
}
