import { RecordList } from '../list/RecordList.tsx';

/** 库存流水列表 */
export default function StockMoveList() {
  return <RecordList type="StockMove" filters={['product', 'warehouse', 'kind', 'movedAt']} />;
}
