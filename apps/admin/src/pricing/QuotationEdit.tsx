import { asItWas, RecordEdit } from '../form/RecordEdit.tsx';
import { useQuotationPageQuery, useUpdateQuotationMutation } from '../generated/operations.ts';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改报价单 */
export default function QuotationEdit() {
  const page = useQuotationPageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateQuotationMutation();
  return <RecordEdit type="Quotation" page={page} save={save} />;
}
