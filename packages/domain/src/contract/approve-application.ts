import { approvalCommands } from '../approval/approval-commands.ts';
import { ContractApplication } from './contract-application.ts';

/** 审批合同申报单 — reviewed by the sales manager, approved by the general manager; back to its section with a reason. Source: CON-02. */
export const contractApplicationApproval = approvalCommands({
  noun: 'ContractApplication',
  label: { zh: '合同申报单', en: 'contract application' },
  on: ContractApplication,
  documentType: 'CONTRACT_APPLICATION',
  deciding: ['SUBMITTED', 'REVIEWED'],
  draft: 'DRAFT',
  partly: 'REVIEWED',
  approved: 'APPROVED',
  permission: 'contract.approveApplication',
  withdrawPermission: 'contract.apply',
  source: 'CON-02',
  title: (application: ContractApplication) => application.number,
  onRejected(application, _, reason) {
    application.rejectedReason = reason;
  },
});
