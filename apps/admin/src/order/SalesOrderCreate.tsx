import { useSearchParams } from 'react-router-dom';
import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateSalesOrderMutation } from '../generated/operations.ts';
import { OrderLines } from './OrderLines.tsx';

/** 新建销售订单 — out of a contract: its lines and what is not yet ordered of them. */
export default function SalesOrderCreate() {
  const [from] = useSearchParams();
  return (
    <RecordForm
      type="SalesOrder"
      create={useCreateSalesOrderMutation()}
      defaults={{ contractId: from.get('contract') }}
      own={{ lines: <OrderLines /> }}
    />
  );
}
