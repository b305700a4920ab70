import { useLedgerCheckPageQuery } from '../generated/operations.ts';
import { Lines } from '../parts/Lines.tsx';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 月度对账 — what the ledgers of sales and finance differed in that month, and who signed. */
export default function LedgerCheckShow() {
  const page = useLedgerCheckPageQuery({ id: useRecordId() });
  return (
    <RecordPage
      type="LedgerCheck"
      page={page}
      lines={{
        differences: ({ differences }) => (
          <Lines
            type="LedgerDifference"
            lines={differences}
            columns={[
              'figure',
              'contract',
              'status',
              'salesAmount',
              'financeAmount',
              'difference',
              'responsible',
              'foundOn',
              'resolvedOn',
              'waivedReason',
            ]}
            opens
          />
        ),
      }}
    />
  );
}
