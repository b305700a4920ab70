import { approvalCommands } from '../approval/approval-commands.ts';
import { Invoice } from './invoice.ts';
import { invoiceFacts } from './invoice-facts.ts';
import { policyLetsInvoice } from './may-invoice.ts';
import { withinOriginal } from './red-letter.ts';
import { invoiceDocument } from './submit-invoice.ts';
import { withinContract } from './within-contract.ts';

/** 批准开票 — every invoice, also one in red letters, is approved by the deputy GM for finance. Source: INV-02, INV-10. */
export const invoiceApproval = approvalCommands({
  noun: 'Invoice',
  label: { zh: '发票', en: 'invoice' },
  on: Invoice,
  documentType: invoiceDocument,
  deciding: ['SUBMITTED'],
  draft: 'DRAFT',
  approved: 'APPROVED',
  permission: 'invoice.approve',
  withdrawPermission: 'invoice.request',
  source: 'INV-02, INV-10',
  title: (invoice: Invoice) => invoice.number,
  facts: invoiceFacts,
  guards: { policyLetsInvoice, withinContract, withinOriginal },
  onRejected(invoice, _, reason) {
    invoice.rejectedReason = reason;
  },
});
export const {
  approve: approveInvoice,
  reject: rejectInvoice,
  return: returnInvoice,
  withdraw: withdrawInvoice,
} = invoiceApproval;
