import { approvalCommands } from '../approval/approval-commands.ts';
import { CreditWaiver } from './credit-waiver.ts';
import { waiverNotOver } from './submit-credit-waiver.ts';

/** 批准信用放行 — from now on documents may use it up, until its last day. Source: CUST-34. */
export const creditWaiver = approvalCommands({
  noun: 'CreditWaiver',
  label: { zh: '信用放行', en: 'credit waiver' },
  on: CreditWaiver,
  documentType: 'CREDIT_WAIVER',
  deciding: ['SUBMITTED'],
  draft: 'DRAFT',
  approved: 'APPROVED',
  permission: 'credit.approveWaiver',
  withdrawPermission: 'credit.requestWaiver',
  source: 'CUST-34',
  title: (waiver: CreditWaiver) => `${waiver.amount} ${waiver.currency}`,
  guards: { waiverNotOver },
});
