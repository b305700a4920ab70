import { retriggerInstalments } from '../contract/due-dates.ts';
import { addProgress } from '../contract/progress.ts';
import type { Guard } from '../kernel/command.ts';
import { type Decimal, decimal, moneyText, sum } from '../kernel/decimal.ts';
import type { Work } from '../kernel/work.ts';
import { Invoice } from './invoice.ts';
import type { InvoiceFacts } from './invoice-facts.ts';
import { InvoiceLine } from './invoice-line.ts';
import { isRedLetter, taxKinds } from './kinds.ts';
import { invoiceRefusals } from './refusals.ts';

/** States in which a tax invoice stands in the books of the customer. */
export const standingStates = ['ISSUED', 'SENT', 'CUSTOMER_BOOKED'] as const;

/** 不超原票 — red-letter invoices together take back no more than the invoice they reverse. Source: INV-10, reliability D3. */
export const withinOriginal: Guard<Invoice, InvoiceFacts> = (invoice, { original, lines }) => {
  if (!isRedLetter(invoice) || !original) return undefined;
  const over = lines.filter((line) => {
    const before = original.lines.find((each) => each.id === line.reverses?.id);
    const taken = original.takenBack.get(line.reverses?.id ?? '') ?? { quantity: decimal('0'), amount: decimal('0') };
    return (
      !before ||
      taken.quantity.minus(line.quantity).gt(before.quantity) ||
      taken.amount.minus(line.amount!).gt(before.amount!)
    );
  });
  if (over.length === 0 && original.invoice.status !== 'REVERSED') return undefined;
  const text = (value: string | Decimal) => moneyText(value, invoice.currency!);
  return invoiceRefusals.RED_LETTER_EXCEEDS_INVOICE({
    invoice: original.invoice.number,
    invoiced: text(original.invoice.amount!),
    credited: text(original.invoice.creditedAmount!),
    asked: text(decimal(invoice.amount).times(-1)),
    currency: invoice.currency,
  });
};

/**
 * 红字冲销 — the counter-entry: quantities and amounts of the original can be invoiced again, and what had become due by the invoice is due by the earliest one
 * that still stands, or not at all. An invoice taken back in full is reversed; it keeps its number. Source: INV-10.
 */
export async function counterEnter(work: Work, redLetter: Invoice, { original, lines }: InvoiceFacts): Promise<void> {
  const { invoice, lines: originalLines, takenBack } = original!;
  const contractId = redLetter.contract.id;
  invoice.creditedAmount = decimal(invoice.creditedAmount).minus(redLetter.amount!).toFixed();
  const whole = originalLines.every((line) => {
    const now = sum(
      lines.filter((each) => each.reverses?.id === line.id).map((each) => decimal(each.quantity).times(-1)),
    );
    const amount = sum(
      lines.filter((each) => each.reverses?.id === line.id).map((each) => decimal(each.amount).times(-1)),
    );
    const before = takenBack.get(line.id);
    return now.plus(before?.quantity ?? '0').gte(line.quantity) && amount.plus(before?.amount ?? '0').gte(line.amount!);
  });
  invoice.updatedAt = work.now;
  if (!(taxKinds as readonly string[]).includes(invoice.kind!)) return reverse(work, invoice, whole);
  await addProgress(
    work,
    contractId,
    'invoiced',
    lines.map((line) => ({ lineId: line.contractLine.id, quantity: line.quantity, amount: line.amount! })),
  );
  await reverse(work, invoice, whole);
  const standing = await work.em.find(
    Invoice,
    {
      contract: contractId,
      kind: { $in: [...taxKinds] },
      status: { $in: [...standingStates] },
      issuedOn: { $ne: null },
    },
    { orderBy: { issuedOn: 'ASC' }, limit: 1 },
  );
  await retriggerInstalments(work, contractId, 'INVOICE', standing[0]?.issuedOn ?? null);
}

async function reverse(work: Work, invoice: Invoice, whole: boolean): Promise<void> {
  const from = invoice.status;
  if (whole) invoice.status = 'REVERSED';
  await work.em.flush();
  await work.emit({
    type: whole ? 'InvoiceReversed' : 'InvoiceCredited',
    entity: Invoice,
    recordId: invoice.id,
    payload: { from, to: invoice.status, contractId: invoice.contract.id, creditedAmount: invoice.creditedAmount },
  });
}

/** 原票事实 — the invoices red letters take back, their lines, and what other issued red letters took of each; three statements for many. */
export async function originalsOf(
  work: Pick<Work, 'em'>,
  ids: readonly string[],
): Promise<Map<string, NonNullable<InvoiceFacts['original']>>> {
  if (ids.length === 0) return new Map();
  const invoices = await work.em.find(Invoice, { id: { $in: [...ids] } });
  const lines = await work.em.find(
    InvoiceLine,
    { invoice: { $in: [...ids] } },
    { populate: ['contractLine'], orderBy: { position: 'ASC', id: 'ASC' } },
  );
  const taken = await work.em.find(InvoiceLine, {
    reverses: { $in: lines.map((line) => line.id) },
    invoice: { status: { $in: [...standingStates] } },
  });
  return new Map(
    invoices.map((invoice) => {
      const own = lines.filter((line) => line.invoice.id === invoice.id);
      const takenBack = new Map(
        own.map((line) => {
          const back = taken.filter((each) => each.reverses?.id === line.id);
          return [
            line.id,
            {
              quantity: sum(back.map((each) => each.quantity)).times(-1),
              amount: sum(back.map((each) => each.amount)).times(-1),
            },
          ];
        }),
      );
      return [invoice.id, { invoice, lines: own, takenBack }];
    }),
  );
}
