import { closeTasks } from '../approval/close-tasks.ts';
import { withdrawWith } from '../approval/decide.ts';
import type { Work } from '../kernel/work.ts';
import { DispatchOrder } from './dispatch-order.ts';

/** States in which nobody is on site yet. */
export const plannedStates = ['DRAFT', 'SUBMITTED', 'APPROVED', 'SCHEDULED'] as const;

/** 收回派工 — nobody is sent: its approval ends, and so does what was to be done for it. Source: SVC-02, ROLE-11. */
export async function callOffDispatch(work: Work, dispatch: DispatchOrder, reason: string): Promise<void> {
  if (dispatch.status === 'SUBMITTED') await withdrawWith(work, dispatch);
  await closeTasks(work, { entity: DispatchOrder, recordId: dispatch.id, as: 'CANCELLED' });
  dispatch.refusedReason = reason;
}
