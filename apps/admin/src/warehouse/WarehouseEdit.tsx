import { asItWas, RecordEdit } from '../form/RecordEdit.tsx';
import { useUpdateWarehouseMutation, useWarehousePageQuery } from '../generated/operations.ts';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改仓库 */
export default function WarehouseEdit() {
  const page = useWarehousePageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateWarehouseMutation();
  return <RecordEdit type="Warehouse" page={page} save={save} />;
}
