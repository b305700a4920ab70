import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateFinishedLotMutation } from '../generated/operations.ts';
import { MadeForLine } from './MadeForLine.tsx';

/** 新建成品批次 — for a line of an order, or for stock. */
export default function FinishedLotCreate() {
  return (
    <RecordForm type="FinishedLot" create={useCreateFinishedLotMutation()} own={{ orderLineId: <MadeForLine /> }} />
  );
}
