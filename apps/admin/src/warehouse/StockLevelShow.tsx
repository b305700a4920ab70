import { useStockLevelPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 库存 */
export default function StockLevelShow() {
  const page = useStockLevelPageQuery({ id: useRecordId() });
  return <RecordPage type="StockLevel" page={page} figures={['onHand', 'reserved', 'blocked', 'available']} />;
}
