import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateWarehouseMutation } from '../generated/operations.ts';

/** 新建仓库 */
export default function WarehouseCreate() {
  return <RecordForm type="Warehouse" create={useCreateWarehouseMutation()} />;
}
