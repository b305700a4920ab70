import { useSearchParams } from 'react-router-dom';
import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateInvoiceMutation } from '../generated/operations.ts';
import { InvoiceLines } from './InvoiceLines.tsx';

/** 新建发票 — out of a contract: its lines and what has not been invoiced of them. */
export default function InvoiceCreate() {
  const [from] = useSearchParams();
  return (
    <RecordForm
      type="Invoice"
      create={useCreateInvoiceMutation()}
      defaults={{ contractId: from.get('contract') }}
      own={{ lines: <InvoiceLines /> }}
    />
  );
}
