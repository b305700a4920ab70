import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateQuotationMutation } from '../generated/operations.ts';

/** 新建报价单 */
export default function QuotationCreate() {
  return <RecordForm type="Quotation" create={useCreateQuotationMutation()} />;
}
