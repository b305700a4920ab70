import { approvalRefusals } from '../approval/refusals.ts';
import { triggerInstalments } from '../contract/due-dates.ts';
import { addProgress } from '../contract/progress.ts';
import { command, type Guard } from '../kernel/command.ts';
import { nextNumber } from '../kernel/number-series.ts';
import { User } from '../organization/user.ts';
import { Invoice } from './invoice.ts';
import { type InvoiceFacts, invoiceFacts } from './invoice-facts.ts';
import { type InvoiceKind, isRedLetter, isTax } from './kinds.ts';
import { policyLetsInvoice } from './may-invoice.ts';
import { counterEnter, withinOriginal } from './red-letter.ts';
import { invoiceRefusals } from './refusals.ts';
import { withinContract } from './within-contract.ts';

/** 开票与申请分离 — whoever asked for an invoice does not issue it. Source: INV-03, ROLE-03. */
const issuerDidNotRequest: Guard<Invoice, InvoiceFacts> = (invoice, _, { caller }) =>
  invoice.preparedBy?.id === caller.userId
    ? approvalRefusals.SELF_APPROVAL_FORBIDDEN({}, { clearedBy: ['FINANCE'] })
    : undefined;

/** 凭证收齐、数据录入 — finance has the papers and has entered the data before a tax invoice is issued. Source: INV-05. */
const isPrepared: Guard<Invoice, InvoiceFacts> = (invoice, { vouchers }) => {
  if (!isTax(invoice)) return undefined;
  return [
    ...(vouchers.length > 0 ? [] : [invoiceRefusals.INVOICE_VOUCHERS_MISSING()]),
    ...(invoice.dataEnteredOn ? [] : [invoiceRefusals.INVOICE_DATA_MISSING()]),
  ];
};

const series: Readonly<Record<InvoiceKind, string>> = {
  ADVANCE: 'INV',
  PROGRESS: 'INV',
  FINAL: 'INV',
  RED_LETTER: 'RL',
  PROFORMA: 'PI',
  COMMERCIAL: 'CI',
};

/** 开具发票 — finance issues an approved invoice; it gets its final number, without gaps; a red-letter invoice takes its original back. Source: INV-01, INV-03, INV-05, INV-08, INV-10, reliability D7. */
export const issueInvoice = command({
  name: 'issueInvoice',
  label: { zh: '开具发票', en: 'Issue the invoice' },
  says: {
    zh: '发票取得正式连续编号，计入合同已开票金额；红字发票冲回原票',
    en: 'The invoice gets its final number without gaps and counts as invoiced on the contract; a red-letter invoice takes its original back',
  },
  event: 'InvoiceIssued',
  on: Invoice,
  from: ['APPROVED'],
  to: 'ISSUED',
  permission: 'invoice.issue',
  source: 'INV-01, INV-03, INV-05, INV-08, INV-10',
  facts: invoiceFacts,
  guards: { issuerDidNotRequest, isPrepared, policyLetsInvoice, withinContract, withinOriginal },
  async change(invoice, _, { facts, work }) {
    if (isRedLetter(invoice)) await counterEnter(work, invoice, facts);
    if (isTax(invoice)) {
      await addProgress(
        work,
        invoice.contract.id,
        'invoiced',
        facts.lines.map((line) => ({ lineId: line.contractLine.id, quantity: line.quantity, amount: line.amount! })),
      );
      await triggerInstalments(work, invoice.contract.id, 'INVOICE', work.today);
    }
    invoice.issuedOn = work.today;
    invoice.issuedBy = work.em.getReference(User, work.caller.userId);
    invoice.number = await nextNumber(work, series[invoice.kind as InvoiceKind]);
  },
});
