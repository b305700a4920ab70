import { useUpdateWarehouseMutation, useWarehousePageQuery } from '../generated/operations.ts';
import { asItWas, RecordEdit } from '../parts/RecordEdit.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改仓库 */
export default function WarehouseEdit() {
  const page = useWarehousePageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateWarehouseMutation();
  return <RecordEdit type="Warehouse" page={page} save={save} />;
}
