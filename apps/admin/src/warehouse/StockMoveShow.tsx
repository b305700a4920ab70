import { useStockMovePageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 库存流水 */
export default function StockMoveShow() {
  const page = useStockMovePageQuery({ id: useRecordId() });
  return <RecordPage type="StockMove" page={page} />;
}
