import { RecordList } from '../list/RecordList.tsx';

/** 盘点单列表 */
export default function StocktakeList() {
  return (
    <RecordList
      type="Stocktake"
      filters={['status', 'warehouse', 'plannedOn', 'countedOn']}
      creates="warehouse.planStocktake"
    />
  );
}
