import { defaultChain, step } from '../approval/approval-chain.ts';
import { openApproval } from '../approval/open-approval.ts';
import { command } from '../kernel/command.ts';
import { nextNumber } from '../kernel/number-series.ts';
import { dispatchFacts, dispatchGuards } from './dispatch-facts.ts';
import { DispatchOrder } from './dispatch-order.ts';

export const dispatchDocument = 'DISPATCH_ORDER';
defaultChain({
  documentType: dispatchDocument,
  name: { zh: '派工单', en: 'Dispatch order' },
  steps: [step('销售经理批准', 'Sales manager approves', 'SALES_MANAGER')],
});

/** 提交派工单 — sales operations asks the sales manager to send people; without the first instalment nobody is asked. Source: SVC-01, SVC-02. */
export const submitDispatchOrder = command({
  name: 'submitDispatchOrder',
  label: { zh: '提交派工单', en: 'Submit the dispatch order' },
  says: { zh: '派工单送销售经理批准', en: 'The sales manager is asked to approve the work on site' },
  event: 'DispatchOrderSubmitted',
  on: DispatchOrder,
  from: ['DRAFT'],
  to: 'SUBMITTED',
  permission: 'fieldservice.prepare',
  source: 'SVC-01, SVC-02',
  facts: dispatchFacts,
  guards: dispatchGuards,
  async change(dispatch, _, { facts, work }) {
    if (dispatch.number.startsWith('DRAFT-')) dispatch.number = await nextNumber(work, 'SV');
    dispatch.rejectedReason = null;
    dispatch.shipmentState = facts.contract.shipmentProgress!;
    dispatch.arrivalState = facts.contract.signOffProgress!;
    await openApproval(work, {
      documentType: dispatchDocument,
      entity: DispatchOrder,
      recordId: dispatch.id,
      title: dispatch.number,
      kind: dispatch.kind!,
      preparers: [dispatch.preparedBy?.id],
    });
  },
});
