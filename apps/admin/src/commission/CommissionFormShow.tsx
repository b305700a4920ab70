import { useCommissionFormPageQuery } from '../generated/operations.ts';
import { Lines } from '../parts/Lines.tsx';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 个人提成单 — money received, what it earns, what is deducted, what is paid. */
export default function CommissionFormShow() {
  const page = useCommissionFormPageQuery({ id: useRecordId() });
  return (
    <RecordPage
      type="CommissionForm"
      page={page}
      files="PAYMENT"
      changes="commission.prepare"
      lines={{
        lines: ({ lines }) => (
          <Lines
            type="CommissionLine"
            lines={lines}
            columns={[
              'contract',
              'receipt',
              'receivedOn',
              'receivedAmount',
              'currency',
              'exchangeRate',
              'baseAmount',
              'priceClass',
              'ratePercent',
              'commissionAmount',
            ]}
          />
        ),
        deductions: ({ deductions }) => (
          <Lines
            type="CommissionDeduction"
            lines={deductions}
            columns={['kind', 'contract', 'receivable', 'amount', 'currency', 'chargedAmount', 'reason', 'recordedBy']}
          />
        ),
      }}
    />
  );
}
