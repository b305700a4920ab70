import { approvalRefusals } from '../approval/refusals.ts';
import { triggerInstalments } from '../contract/due-dates.ts';
import { addProgress } from '../contract/progress.ts';
import { command, type Guard } from '../kernel/command.ts';
import { nextNumber } from '../kernel/number-series.ts';
import { User } from '../organization/user.ts';
import { Invoice } from './invoice.ts';
import { type InvoiceFacts, invoiceFacts } from './invoice-facts.ts';
import { policyLetsInvoice } from './may-invoice.ts';
import { withinContract } from './within-contract.ts';

/** 开票与申请分离 — whoever asked for an invoice does not issue it. Source: INV-03, ROLE-03. */
const issuerDidNotRequest: Guard<Invoice, InvoiceFacts> = (invoice, _, { caller }) =>
  invoice.preparedBy?.id === caller.userId ? approvalRefusals.SELF_APPROVAL_FORBIDDEN({}, { clearedBy: ['FINANCE'] }) : undefined;

const series = { TAX: 'INV', PROFORMA: 'PI', COMMERCIAL: 'CI' } as const;

/** 开具发票 — finance issues an approved invoice; it gets its final number, without gaps. Source: INV-01, INV-03, INV-08, reliability D7. */
export const issueInvoice = command({
  name: 'issueInvoice',
  label: { zh: '开具发票', en: 'Issue the invoice' },
  says: { zh: '发票取得正式连续编号，计入合同已开票金额', en: 'The invoice gets its final number without gaps and counts as invoiced on the contract' },
  event: 'InvoiceIssued',
  on: Invoice,
  from: ['APPROVED'],
  to: 'ISSUED',
  permission: 'invoice.issue',
  source: 'INV-01, INV-03, INV-08',
  facts: invoiceFacts,
  guards: { issuerDidNotRequest, policyLetsInvoice, withinContract },
  async change(invoice, _, { facts: { lines }, work }) {
    if (invoice.kind === 'TAX') {
      await addProgress(work, invoice.contract.id, 'invoiced', lines.map((line) => ({ lineId: line.contractLine.id, quantity: line.quantity, amount: line.amount! })));
      await triggerInstalments(work, invoice.contract.id, 'INVOICE', work.today);
    }
    invoice.issuedOn = work.today;
    invoice.issuedBy = work.em.getReference(User, work.caller.userId);
    invoice.number = await nextNumber(work, series[invoice.kind as keyof typeof series]);
  },
});
