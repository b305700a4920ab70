import { defaultChain, step } from '../approval/approval-chain.ts';
import { openApproval } from '../approval/open-approval.ts';
import { command } from '../kernel/command.ts';
import { called } from '../kernel/label.ts';
import { CustomerTransfer } from './customer-transfer.ts';
import { customerStillTheirs, newOwnerIsActive, transferFacts } from './transfer-facts.ts';

defaultChain({
  documentType: 'CUSTOMER_TRANSFER',
  name: { zh: '客户移交', en: 'Customer transfer' },
  steps: [{ ...step('销售经理批准', 'Sales manager approves', 'SALES_MANAGER', 'SALES_DIRECTOR'), mode: 'ANY' }],
});

/** 提交客户移交 — asks the sales manager to let a customer change hands. Source: CUST-26. */
export const submitCustomerTransfer = command({
  name: 'submitCustomerTransfer',
  label: { zh: '提交客户移交', en: 'Submit customer transfer' },
  event: 'CustomerTransferSubmitted',
  on: CustomerTransfer,
  from: ['DRAFT'],
  to: 'SUBMITTED',
  permission: 'customer.requestTransfer',
  source: 'CUST-26',
  facts: transferFacts,
  guards: { customerStillTheirs, newOwnerIsActive },
  async change(transfer, _, { work, facts }) {
    const [customer, from, to] = [facts.customer, facts.customer.owner, facts.toOwner].map(called);
    await openApproval(work, {
      documentType: 'CUSTOMER_TRANSFER',
      entity: CustomerTransfer,
      recordId: transfer.id,
      title: { zh: `${customer!.zh}：${from!.zh} → ${to!.zh}`, en: `${customer!.en}: ${from!.en} → ${to!.en}` },
      preparers: [transfer.owner.id],
    });
  },
});
