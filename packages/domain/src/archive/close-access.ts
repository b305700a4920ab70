import { LockMode } from '@mikro-orm/core';
import { closeTasks } from '../approval/close-tasks.ts';
import { dateIn } from '../kernel/clock.ts';
import { job, schedule } from '../kernel/jobs.ts';
import { transaction } from '../kernel/transaction.ts';
import type { Context } from '../kernel/work.ts';
import { AccessRequest } from './access-request.ts';

/** 收回查阅权限 — access ends after its last day; what was opened on an earlier day is closed, so that each day begins with an opening that is written down. Source: ARC-08. */
export async function closeAccess(context: Context): Promise<{ expired: number; closed: number }> {
  return transaction(context, async (work) => {
    await work.because('closeAccess');
    const granted = await work.em.find(
      AccessRequest,
      { status: 'GRANTED', $or: [{ expiresOn: { $lt: work.today } }, { openedAt: { $ne: null } }] },
      { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' }, limit: 500 },
    );
    let expired = 0;
    let closed = 0;
    for (const request of granted) {
      const over = request.expiresOn! < work.today;
      const stale = request.openedAt && dateIn('Asia/Shanghai', request.openedAt) < work.today;
      if (!over && !stale) continue;
      if (request.openedAt) closed++;
      request.openedAt = null;
      request.updatedAt = work.now;
      if (!over) continue;
      expired++;
      request.status = 'EXPIRED';
      await closeTasks(work, { entity: AccessRequest, recordId: request.id, topic: 'VIEW_FILE', as: 'CANCELLED' });
      await work.emit({
        type: 'AccessRequestExpired',
        entity: AccessRequest,
        recordId: request.id,
        payload: { from: 'GRANTED', to: 'EXPIRED' },
      });
    }
    return { expired, closed };
  });
}

job('close-archive-access', async (_, context) => {
  await closeAccess(context);
});
schedule('close-archive-access', '5 16 * * *');
