import { asItWas, RecordEdit } from '../form/RecordEdit.tsx';
import { useSalesOrderPageQuery, useUpdateSalesOrderMutation } from '../generated/operations.ts';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改销售订单 */
export default function SalesOrderEdit() {
  const page = useSalesOrderPageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateSalesOrderMutation();
  return <RecordEdit type="SalesOrder" page={page} save={save} />;
}
