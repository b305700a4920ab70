import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateStocktakeMutation } from '../generated/operations.ts';

/** 新建盘点单 */
export default function StocktakeCreate() {
  return <RecordForm type="Stocktake" create={useCreateStocktakeMutation()} />;
}
