import { z } from 'zod';
import { approvalRefusals } from '../approval/refusals.ts';
import { addProgress } from '../contract/progress.ts';
import { command, type Guard } from '../kernel/command.ts';
import { decimal } from '../kernel/decimal.ts';
import { inputReason } from '../kernel/parse-input.ts';
import { Invoice } from './invoice.ts';
import { type InvoiceFacts, invoiceFacts } from './invoice-facts.ts';

/** 红冲与开票分离 — whoever asked for or issued an invoice does not reverse it. Source: INV-10, ROLE-03. */
const reverserDidNotIssue: Guard<Invoice, InvoiceFacts> = (invoice, _, { caller }) =>
  invoice.preparedBy?.id === caller.userId || invoice.issuedBy?.id === caller.userId ? approvalRefusals.SELF_APPROVAL_FORBIDDEN({}, { clearedBy: ['DEPUTY_GM_FINANCE'] }) : undefined;

/** 红冲发票 — an issued invoice is taken back with a reason; it keeps its number, its quantities and amounts can be invoiced again. Source: INV-10. */
export const reverseInvoice = command({
  name: 'reverseInvoice',
  label: { zh: '红冲发票', en: 'Reverse the invoice' },
  event: 'InvoiceReversed',
  on: Invoice,
  from: ['ISSUED', 'SENT', 'CUSTOMER_BOOKED'],
  to: 'REVERSED',
  permission: 'invoice.reverse',
  source: 'INV-10',
  input: z.strictObject({ reason: inputReason().describe('理由 — why it is reversed') }),
  facts: invoiceFacts,
  guards: { reverserDidNotIssue },
  async change(invoice, _, { facts: { lines }, work }) {
    if (invoice.kind !== 'TAX') return;
    await addProgress(work, invoice.contract.id, 'invoiced', lines.map((line) => ({ lineId: line.contractLine.id, quantity: decimal(line.quantity).times(-1), amount: decimal(line.amount).times(-1) })));
  },
});
