import { approvalCommands } from '../approval/approval-commands.ts';
import { Customer } from './customer.ts';
import { CustomerTransfer } from './customer-transfer.ts';
import { customerStillTheirs, newOwnerIsActive, transferFacts } from './transfer-facts.ts';

/** 批准客户移交 — the customer changes hands as a whole: file, open tasks, and by the news of it every open document. Source: CUST-26, CUST-07. */
export const customerTransfer = approvalCommands({
  noun: 'CustomerTransfer',
  label: { zh: '客户移交', en: 'customer transfer' },
  on: CustomerTransfer,
  documentType: 'CUSTOMER_TRANSFER',
  deciding: ['SUBMITTED'],
  draft: 'DRAFT',
  approved: 'APPROVED',
  permission: 'customer.approveTransfer',
  withdrawPermission: 'customer.requestTransfer',
  source: 'CUST-26',
  title: (transfer: CustomerTransfer) => transfer.reason,
  facts: transferFacts,
  guards: { customerStillTheirs, newOwnerIsActive },
  async onApproved(transfer, work, { customer, toOwner }) {
    const from = customer.owner.id;
    customer.owner = toOwner;
    customer.updatedAt = work.now;
    await work.em.flush();
    await work.emit({
      type: 'CustomerOwnerChanged',
      entity: Customer,
      recordId: customer.id,
      payload: { from, to: toOwner.id, reason: transfer.reason },
    });
  },
});
