import { asItWas, RecordEdit } from '../form/RecordEdit.tsx';
import { useStocktakePageQuery, useUpdateStocktakeMutation } from '../generated/operations.ts';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改盘点单 */
export default function StocktakeEdit() {
  const page = useStocktakePageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateStocktakeMutation();
  return <RecordEdit type="Stocktake" page={page} save={save} />;
}
