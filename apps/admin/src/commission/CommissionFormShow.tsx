import { useCommissionFormPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 个人提成单 */
export default function CommissionFormShow() {
  const page = useCommissionFormPageQuery({ id: useRecordId() });
  return (
    <RecordPage
      type="CommissionForm"
      page={page}
      figures={['netAmount', 'grossAmount', 'deductionAmount', 'baseAmount', 'carriedAmount']}
      changes="commission.prepare"
    />
  );
}
