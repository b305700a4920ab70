import { LockMode } from '@mikro-orm/core';
import { approvalCommands } from '../approval/approval-commands.ts';
import { Contract } from './contract.ts';
import { ContractException } from './contract-exception.ts';
import { contractIsDraft, exceptionDocument, exceptionFacts } from './submit-exception.ts';

/** 审批合同例外 — a deviation by sales manager and general manager; invoicing by the terms of the contract by the deputy GM for finance. Source: CON-04, INV-11. */
export const contractException = approvalCommands({
  noun: 'ContractException',
  label: { zh: '合同例外', en: 'contract exception' },
  on: ContractException,
  documentType: exceptionDocument,
  deciding: ['SUBMITTED'],
  draft: 'DRAFT',
  approved: 'APPROVED',
  permission: 'contract.approveException',
  withdrawPermission: 'contract.submit',
  source: 'CON-04, INV-11',
  title: async (exception: ContractException, work) =>
    (await work.em.findOneOrFail(Contract, { id: exception.contract.id })).number,
  facts: exceptionFacts,
  guards: { contractIsDraft },
  async onApproved(exception, work) {
    if (exception.kind !== 'INVOICE_TERMS') return;
    const contract = await work.em.findOneOrFail(
      Contract,
      { id: exception.contract.id },
      { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    );
    contract.invoicePolicy = 'CONTRACT_TERMS';
    contract.updatedAt = work.now;
  },
  onRejected(exception, _, reason) {
    exception.rejectedReason = reason;
  },
});
