import { asItWas, RecordEdit } from '../form/RecordEdit.tsx';
import { useInvoicePageQuery, useUpdateInvoiceMutation } from '../generated/operations.ts';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改发票 */
export default function InvoiceEdit() {
  const page = useInvoicePageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateInvoiceMutation();
  return <RecordEdit type="Invoice" page={page} save={save} />;
}
