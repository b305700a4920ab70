import { z } from 'zod';
import { openApproval } from '../approval/open-approval.ts';
import { amountOfPart, lockContract } from '../contract/progress.ts';
import { command, type Facts, type Guard } from '../kernel/command.ts';
import { type Decimal, decimal, moneyText, sum } from '../kernel/decimal.ts';
import { Invalid } from '../kernel/errors.ts';
import { newId } from '../kernel/new-id.ts';
import { draftNumber } from '../kernel/number-series.ts';
import { inputDecimal, inputId, inputReason } from '../kernel/parse-input.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import { Invoice } from './invoice.ts';
import type { InvoiceFacts } from './invoice-facts.ts';
import { InvoiceLine } from './invoice-line.ts';
import { taxIn } from './price-lines.ts';
import { originalsOf } from './red-letter.ts';
import { invoiceRefusals } from './refusals.ts';
import { invoiceDocument } from './submit-invoice.ts';

interface RedLetterFacts {
  readonly original: NonNullable<InvoiceFacts['original']>;
  /** A red letter over this invoice that is still on its way. */
  readonly running?: Invoice;
}

const redLetterFacts: Facts<Invoice, RedLetterFacts> = {
  async lock(invoice, work) {
    await lockContract(work, invoice.contract.id);
  },
  async load(documents, work) {
    const originals = await originalsOf(
      work,
      documents.map((each) => each.id),
    );
    const running = await work.em.find(Invoice, {
      reverses: { $in: documents.map((each) => each.id) },
      status: { $in: ['DRAFT', 'SUBMITTED', 'APPROVED'] },
    });
    return new Map(
      documents.map((each) => {
        const one = running.find((other) => other.reverses?.id === each.id);
        return [each.id, { original: originals.get(each.id)!, ...(one ? { running: one } : {}) }];
      }),
    );
  },
};

const isNoRedLetter: Guard<Invoice, RedLetterFacts> = (invoice) =>
  invoice.kind === 'RED_LETTER' ? invoiceRefusals.RED_LETTER_IS_FINAL({ invoice: invoice.number }) : undefined;
const noneIsRunning: Guard<Invoice, RedLetterFacts> = (_, { running }) =>
  running ? invoiceRefusals.RED_LETTER_RUNNING({ redLetter: running.number, state: running.status }) : undefined;

const redLetterInput = z.strictObject({
  reason: inputReason().describe('理由 — why it is taken back'),
  lines: z
    .array(
      z.strictObject({
        invoiceLineId: inputId().describe('发票行 — line of the invoice'),
        quantity: inputDecimal({ positive: true, max: '999999999', scale: 6 }).describe('数量 — quantity taken back'),
      }),
    )
    .min(1)
    .max(500)
    .nullish()
    .describe('红冲行 — what is taken back; everything that still stands when not given'),
});

/** 申请红冲 — asks to take an issued invoice back, in full or in part: a red-letter invoice that the deputy GM for finance approves and finance issues. Source: INV-10, ROLE-03. */
export const requestRedLetter = command({
  name: 'requestRedLetter',
  label: { zh: '申请红冲', en: 'Ask for a red-letter invoice' },
  says: {
    zh: '生成红字发票申请，由财务副总批准、财务开具后冲回；原票不删除',
    en: 'Makes a red-letter request; approved by the deputy GM for finance and issued by finance it takes the invoice back; nothing is deleted',
  },
  event: 'RedLetterRequested',
  on: Invoice,
  from: ['ISSUED', 'SENT', 'CUSTOMER_BOOKED'],
  permission: 'invoice.requestRedLetter',
  source: 'INV-10',
  input: redLetterInput,
  facts: redLetterFacts,
  guards: { isNoRedLetter, noneIsRunning },
  async change(invoice, input, { facts: { original }, work }) {
    const parts = partsOf(original, input.lines ?? undefined, invoice.currency!);
    const redLetter = makeRedLetter(invoice, input.reason, parts, work);
    await work.em.flush();
    await openApproval(work, {
      documentType: invoiceDocument,
      entity: Invoice,
      recordId: redLetter.id,
      title: `${invoice.number} ${moneyText(redLetter.amount!, invoice.currency!)} ${invoice.currency}`,
      amount: redLetter.amount!,
      kind: 'RED_LETTER',
      preparers: [invoice.preparedBy?.id],
    });
    await work.emit({
      type: 'InvoiceSubmitted',
      entity: Invoice,
      recordId: redLetter.id,
      payload: { from: 'DRAFT', to: 'SUBMITTED' },
    });
  },
});

interface Part {
  readonly line: InvoiceLine;
  readonly quantity: Decimal;
  readonly amount: Decimal;
}

/** What of each line is taken back: all that still stands, or the quantity asked for at its exact share. */
function partsOf(
  { lines, takenBack }: RedLetterFacts['original'],
  asked: readonly { invoiceLineId: string; quantity: string }[] | undefined,
  currency: string,
): Part[] {
  const unknown = (asked ?? []).findIndex(
    (each) => !lines.some((line) => line.id === each.invoiceLineId.toLowerCase()),
  );
  if (unknown >= 0)
    throw new Invalid([
      {
        path: `input.lines.${unknown}.invoiceLineId`,
        message: { zh: '不是该发票的行', en: 'is not a line of the invoice' },
      },
    ]);
  return lines.flatMap((line): Part[] => {
    const before = takenBack.get(line.id)!;
    const left = decimal(line.quantity).minus(before.quantity);
    if (!asked)
      return left.gt(0) || decimal(line.amount).gt(before.amount)
        ? [{ line, quantity: left, amount: decimal(line.amount).minus(before.amount) }]
        : [];
    const quantity = sum(
      asked.filter((each) => each.invoiceLineId.toLowerCase() === line.id).map((each) => each.quantity),
    );
    if (quantity.eq(0)) return [];
    if (quantity.gt(left))
      throw new Invalid([
        {
          path: 'input.lines',
          message: {
            zh: `红冲数量超出尚可红冲的 ${left.toFixed()}`,
            en: `more than the ${left.toFixed()} that still stand`,
          },
        },
      ]);
    return [
      {
        line,
        quantity,
        amount: quantity.eq(left)
          ? decimal(line.amount).minus(before.amount)
          : amountOfPart({ amount: line.amount!, quantity: line.quantity }, before.quantity, quantity, currency),
      },
    ];
  });
}

function makeRedLetter(invoice: Invoice, reason: string, parts: readonly Part[], work: Work): Invoice {
  const id = newId();
  const stamp = { createdAt: work.now, updatedAt: work.now };
  const redLetter = work.em.create(Invoice, {
    ...stamp,
    id,
    status: 'SUBMITTED',
    number: draftNumber(id),
    kind: 'RED_LETTER',
    contract: invoice.contract,
    customer: invoice.customer ?? null,
    owner: invoice.owner,
    preparedBy: work.em.getReference(User, work.caller.userId),
    currency: invoice.currency!,
    title: invoice.title ?? null,
    taxNumber: invoice.taxNumber ?? null,
    reverses: invoice,
    reversalReason: reason,
    amount: sum(parts.map((part) => part.amount))
      .times(-1)
      .toFixed(),
    taxAmount: sum(parts.map(({ line, amount }) => taxIn(amount, line.contractLine, invoice.currency!)))
      .times(-1)
      .toFixed(),
  });
  work.em.persist(redLetter);
  for (const { line, quantity, amount } of parts) {
    const tax = taxIn(amount, line.contractLine, invoice.currency!);
    work.em.persist(
      work.em.create(InvoiceLine, {
        ...stamp,
        id: newId(),
        invoice: redLetter,
        reverses: line,
        contractLine: line.contractLine,
        position: line.position,
        quantity: quantity.times(-1).toFixed(),
        amount: amount.times(-1).toFixed(),
        taxAmount: tax.times(-1).toFixed(),
      }),
    );
  }
  return redLetter;
}
