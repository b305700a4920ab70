import { defaultChain, step } from '../approval/approval-chain.ts';
import { openApproval } from '../approval/open-approval.ts';
import { command, type Guard } from '../kernel/command.ts';
import { Invoice } from './invoice.ts';
import { type InvoiceFacts, invoiceFacts } from './invoice-facts.ts';
import { isTax } from './kinds.ts';
import { policyLetsInvoice } from './may-invoice.ts';
import { priceLines } from './price-lines.ts';
import { withinOriginal } from './red-letter.ts';
import { invoiceRefusals } from './refusals.ts';
import { withinContract } from './within-contract.ts';

export const invoiceDocument = 'INVOICE';
defaultChain({
  documentType: invoiceDocument,
  name: { zh: '发票', en: 'Invoice' },
  steps: [step('财务副总批准', 'Deputy GM for finance approves', 'DEPUTY_GM_FINANCE')],
});

/** 开票信息完整 — a domestic tax invoice names the customer and his tax number. Source: INV-04. */
const detailsAreComplete: Guard<Invoice, InvoiceFacts> = (invoice, { contract }) => {
  if (!isTax(invoice) || contract.kind !== 'DOMESTIC') return undefined;
  const missing = [
    ...(invoice.title ? [] : [{ zh: '发票抬头', en: 'title' }]),
    ...(invoice.taxNumber ? [] : [{ zh: '税号', en: 'tax number' }]),
  ];
  return missing.length === 0
    ? undefined
    : invoiceRefusals.INVOICE_DETAILS_INCOMPLETE({
        missing: missing.map((each) => each.zh),
        missingEn: missing.map((each) => each.en),
      });
};

/** 提交开票申请 — the sales administrator asks for the invoice; amounts are computed a last time. Source: INV-01, INV-03, INV-08. */
export const submitInvoice = command({
  name: 'submitInvoice',
  label: { zh: '提交开票申请', en: 'Submit the invoice request' },
  says: { zh: '金额重新计算后交财务副总批准', en: 'Amounts are computed once more; the deputy GM for finance decides' },
  event: 'InvoiceSubmitted',
  on: Invoice,
  from: ['DRAFT'],
  to: 'SUBMITTED',
  permission: 'invoice.request',
  source: 'INV-03',
  facts: invoiceFacts,
  guards: { detailsAreComplete, policyLetsInvoice, withinContract, withinOriginal },
  async change(invoice, _, { facts: { lines, contract }, work }) {
    invoice.rejectedReason = null;
    await priceLines(work, invoice, lines as never);
    await openApproval(work, {
      documentType: invoiceDocument,
      entity: Invoice,
      recordId: invoice.id,
      title: `${contract.number} ${invoice.amount} ${invoice.currency}`,
      amount: invoice.amount!,
      kind: invoice.kind!,
      preparers: [invoice.preparedBy?.id],
    });
  },
});
