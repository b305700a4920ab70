import { followsOwner } from '../customer/follows-owner.ts';
import { DispatchNotice } from './dispatch-notice.ts';

/** 客户移交带走发货通知书 — what is still to be arranged with the customer is the new owner's task. Source: CUST-26. */
followsOwner(DispatchNotice, ['ISSUED', 'ARRANGED']);
