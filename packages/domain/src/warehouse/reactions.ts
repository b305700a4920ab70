import { followsOwner } from '../customer/follows-owner.ts';
import { on } from '../kernel/event.ts';
import { DispatchNotice } from './dispatch-notice.ts';
import { cancelDispatchNotices } from './issue-dispatch-notice.ts';

/** 客户移交带走发货通知书 — what is still to be arranged with the customer is the new owner's task. Source: CUST-26. */
followsOwner(DispatchNotice, ['ISSUED', 'ARRANGED']);

/** 订单取消不再约发货 — nobody arranges the delivery of goods that are not wanted any more. Source: ORD-13, WH-03. */
on('SalesOrderCancelled', ({ recordId }, work) => cancelDispatchNotices(work, { order: recordId, status: 'ISSUED' }));
