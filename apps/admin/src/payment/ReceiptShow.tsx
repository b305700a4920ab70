import type { ReactNode } from 'react';
import { useReceiptPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';
import { AllocatedLines } from './AllocatedLines.tsx';

/** 收款 */
export default function ReceiptShow() {
  const page = useReceiptPageQuery({ id: useRecordId() });
  return (
    <RecordPage
      type="Receipt"
      inputs={({ customer }): Record<string, Record<string, ReactNode>> =>
        customer ? { allocateReceipt: { allocations: <AllocatedLines customerId={customer.id} /> } } : {}
      }
      page={page}
      files="PAYMENT"
      changes="payment.record"
    />
  );
}
