import { useWarehousePageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 仓库 */
export default function WarehouseShow() {
  const page = useWarehousePageQuery({ id: useRecordId() });
  return <RecordPage type="Warehouse" page={page} changes="warehouse.manage" />;
}
