import { RecordList } from '../list/RecordList.tsx';

/** 仓库列表 */
export default function WarehouseList() {
  return (
    <RecordList
      type="Warehouse"
      filters={['custodian']}
      sort={{ field: 'code', order: 'ASC' }}
      creates="warehouse.manage"
    />
  );
}
