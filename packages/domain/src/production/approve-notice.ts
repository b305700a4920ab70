import { approvalCommands } from '../approval/approval-commands.ts';
import { openProductionTasks } from './open-production-tasks.ts';
import { ProductionNotice } from './production-notice.ts';
import { noticeFacts, noticeGuards, productionNoticeDocument } from './submit-notice.ts';

/** 签发生产通知单 — the deputy general manager for sales signs it, and the departments get their tasks. Source: PROD-01, PROD-03, table 25.2. */
export const productionNoticeApproval = approvalCommands({
  noun: 'ProductionNotice',
  label: { zh: '生产通知单', en: 'the production notice' },
  on: ProductionNotice,
  documentType: productionNoticeDocument,
  deciding: ['SUBMITTED'],
  draft: 'DRAFT',
  approved: 'APPROVED',
  permission: 'production.approveNotice',
  withdrawPermission: 'production.draftNotice',
  source: 'PROD-01, PROD-03',
  title: (notice: ProductionNotice) => notice.number,
  facts: noticeFacts,
  guards: noticeGuards,
  onApproved(notice, work) {
    notice.approvedOn = work.today;
    openProductionTasks(work, notice);
  },
  onRejected(notice, _, reason) {
    notice.rejectedReason = reason;
  },
});
