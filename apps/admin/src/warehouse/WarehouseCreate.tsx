import { useCreateWarehouseMutation } from '../generated/operations.ts';
import { RecordForm } from '../parts/RecordForm.tsx';

/** 新建仓库 */
export default function WarehouseCreate() {
  return <RecordForm type="Warehouse" create={useCreateWarehouseMutation()} />;
}
