import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { inputReason } from '../kernel/parse-input.ts';
import { callOffDispatch, plannedStates } from './call-off-dispatch.ts';
import { DispatchOrder } from './dispatch-order.ts';

/** 不予派工 — nobody is sent, with the reason; most often the first instalment has not come. Source: SVC-02. */
export const refuseDispatchOrder = command({
  name: 'refuseDispatchOrder',
  label: { zh: '不予派工', en: 'Refuse to send anybody' },
  says: {
    zh: '不派人到现场，说明理由；款到后可重新开单',
    en: 'Nobody is sent, with the reason; it can be taken up again once the money is in',
  },
  event: 'DispatchOrderRefused',
  on: DispatchOrder,
  from: plannedStates,
  to: 'REFUSED',
  permission: 'fieldservice.approve',
  source: 'SVC-02',
  input: z.strictObject({ reason: inputReason().describe('理由 — why nobody is sent') }),
  change: (dispatch, { reason }, { work }) => callOffDispatch(work, dispatch, reason),
});

/** 重新派工 — a refused dispatch order is taken up again as a draft. Source: SVC-02. */
export const reopenDispatchOrder = command({
  name: 'reopenDispatchOrder',
  label: { zh: '重新派工', en: 'Take it up again' },
  says: { zh: '退回草稿，可再次提交', en: 'It is a draft again and can be submitted' },
  event: 'DispatchOrderReopened',
  on: DispatchOrder,
  from: ['REFUSED'],
  to: 'DRAFT',
  permission: 'fieldservice.prepare',
  source: 'SVC-02',
  change(dispatch) {
    dispatch.refusedReason = null;
    dispatch.approvedOn = null;
  },
});
