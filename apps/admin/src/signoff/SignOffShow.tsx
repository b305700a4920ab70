import type { ReactNode } from 'react';
import { useSignOffPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';
import { SignedCopy } from './SignedCopy.tsx';
import { SignedLines } from './SignedLines.tsx';

/** 签收单 */
export default function SignOffShow() {
  const page = useSignOffPageQuery({ id: useRecordId() });
  return (
    <RecordPage
      type="SignOff"
      page={page}
      files="SIGN_OFF"
      inputs={({ id, delivery }): Record<string, Record<string, ReactNode>> => ({
        recordSignOff: {
          evidence: <SignedCopy id={id} />,
          ...(delivery && { lines: <SignedLines deliveryId={delivery.id} /> }),
        },
      })}
    />
  );
}
