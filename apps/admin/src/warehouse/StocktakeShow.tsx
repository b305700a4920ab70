import { useStocktakePageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';
import { CountLines } from './CountLines.tsx';

/** 盘点单 — what was found against what the books say, and what finance made of the difference. */
export default function StocktakeShow() {
  const page = useStocktakePageQuery({ id: useRecordId() });
  return (
    <RecordPage
      type="Stocktake"
      page={page}
      changes="warehouse.planStocktake"
      files="OTHER"
      inputs={({ warehouse, lines }) => ({
        recordCount: { lines: <CountLines warehouseId={warehouse?.id ?? ''} before={lines} /> },
      })}
    />
  );
}
