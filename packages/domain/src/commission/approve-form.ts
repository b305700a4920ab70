import { approvalCommands } from '../approval/approval-commands.ts';
import { createTask } from '../approval/create-task.ts';
import { decimal, moneyText } from '../kernel/decimal.ts';
import { CommissionForm } from './commission-form.ts';
import { dropReversed } from './fill-form.ts';
import { formFacts, ratesAreSet, receiptsStillStand } from './form-facts.ts';
import { commissionDocument } from './submit-form.ts';
import { workOutForm } from './work-out-form.ts';

/** 审批提成单 — finance, then the deputy GM for finance, then the GM, who releases payment; nobody who prepared it or gets it. Source: COMM-02, COMM-08, ROLE-03. */
export const commissionApproval = approvalCommands({
  noun: 'CommissionForm',
  label: { zh: '提成单', en: 'commission form' },
  on: CommissionForm,
  documentType: commissionDocument,
  deciding: ['SUBMITTED', 'FINANCE_REVIEWED', 'DEPUTY_GM_REVIEWED'],
  draft: 'DRAFT',
  backTo: {
    states: ['DRAFT', 'REJECTED'],
    choose: (form: CommissionForm) => (form.rejectedReason ? 'REJECTED' : 'DRAFT'),
  },
  partly: ['FINANCE_REVIEWED', 'DEPUTY_GM_REVIEWED'],
  approved: 'APPROVED',
  permission: 'commission.approve',
  withdrawPermission: 'commission.prepare',
  source: 'COMM-02, COMM-08',
  title: (form: CommissionForm) => form.number,
  facts: formFacts,
  guards: { receiptsStillStand, ratesAreSet },
  onApproved(form, work) {
    form.approvedOn = work.today;
    if (decimal(form.netAmount).lte(0)) return;
    const net = `${moneyText(form.netAmount!, 'CNY')} CNY`;
    createTask(work, {
      kind: 'ACTION',
      topic: 'PAY_COMMISSION',
      title: `发放提成 ${form.number} ${net}`,
      titleEn: `Pay the commission ${form.number}, ${net}`,
      entity: CommissionForm,
      recordId: form.id,
      role: 'FINANCE',
    });
  },
  async onRejected(form, work, reason) {
    form.rejectedReason = reason;
    await dropReversed(work, form);
    await workOutForm(work, form);
  },
});
export const {
  approve: approveCommissionForm,
  reject: rejectCommissionForm,
  return: returnCommissionForm,
  withdraw: withdrawCommissionForm,
} = commissionApproval;
