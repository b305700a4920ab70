import { useMemo } from 'react';
import { useWatch } from 'react-hook-form';
import { LinesFrom } from '../form/LinesFrom.tsx';
import { useContractPageQuery } from '../generated/operations.ts';
import { minus } from '../parts/exact.ts';

/** 发票行 — taken from the lines of the contract. */
export function InvoiceLines() {
  const contractId = useWatch({ name: 'contractId' }) as string | undefined;
  const { data } = useContractPageQuery({ id: contractId ?? '' }, { enabled: Boolean(contractId) });
  const contract = data?.record;
  const remaining = useMemo(
    () =>
      contract?.lines.map((line) => ({
        id: line.id,
        product: line.product,
        left: minus(line.quantity, line.invoicedQuantity),
      })),
    [contract],
  );
  return (
    <LinesFrom
      source="lines"
      of="InvoiceLineInput"
      link="contractLineId"
      remaining={contractId ? remaining : undefined}
      currency={contract?.currency}
    />
  );
}
