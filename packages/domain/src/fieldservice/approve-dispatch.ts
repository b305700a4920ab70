import { approvalCommands } from '../approval/approval-commands.ts';
import { createTask } from '../approval/create-task.ts';
import { dispatchFacts, dispatchGuards } from './dispatch-facts.ts';
import { DispatchOrder } from './dispatch-order.ts';
import { dispatchDocument } from './submit-dispatch.ts';

/** 批准派工 — the sales manager sends people for goods that are out of the store and whose first instalment has come. Source: SVC-01, SVC-02, SVC-03. */
export const dispatchApproval = approvalCommands({
  noun: 'DispatchOrder',
  label: { zh: '派工单', en: 'dispatch order' },
  on: DispatchOrder,
  documentType: dispatchDocument,
  deciding: ['SUBMITTED'],
  draft: 'DRAFT',
  approved: 'APPROVED',
  permission: 'fieldservice.approve',
  withdrawPermission: 'fieldservice.prepare',
  source: 'SVC-01, SVC-02, SVC-03',
  title: (dispatch: DispatchOrder) => dispatch.number,
  facts: dispatchFacts,
  guards: dispatchGuards,
  onApproved(dispatch, work) {
    dispatch.approvedOn = work.today;
    createTask(work, {
      kind: 'ACTION',
      title: `安排派工 ${dispatch.number}：${dispatch.site}`,
      titleEn: `Schedule the visit ${dispatch.number}: ${dispatch.site}`,
      entity: DispatchOrder,
      recordId: dispatch.id,
      role: 'AFTER_SALES',
      topic: 'SCHEDULE_DISPATCH',
    });
  },
  onRejected(dispatch, _, reason) {
    dispatch.rejectedReason = reason;
  },
});
export const {
  approve: approveDispatchOrder,
  reject: rejectDispatchOrder,
  return: returnDispatchOrder,
  withdraw: withdrawDispatchOrder,
} = dispatchApproval;
