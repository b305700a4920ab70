import { useTranslate } from 'ra-core';
import { titleOf } from '../api/names.ts';
import { AmountsFrom } from '../form/AmountsFrom.tsx';
import { isZero } from '../parts/exact.ts';
import { useWords } from '../parts/use-words.ts';
import type { InvoiceRecord } from './InvoiceShow.tsx';

/** 红冲行 — how much of each line is credited; nothing typed: all that still stands. */
export function RedLetterLines({ invoice }: { invoice: InvoiceRecord }) {
  const translate = useTranslate();
  const { locale } = useWords();
  return (
    <AmountsFrom
      source="lines"
      title={translate('tw.invoice.red_letter')}
      link="invoiceLineId"
      amount="quantity"
      offered={invoice.lines
        .filter((line) => !isZero(line.standingQuantity))
        .map((line) => ({
          id: line.id,
          label: titleOf(line.contractLine?.product, locale),
          said: `${titleOf(line.contractLine?.product, locale)} ${line.position}`,
          left: line.standingQuantity ?? line.quantity,
        }))}
    />
  );
}
