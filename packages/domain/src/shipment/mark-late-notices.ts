import { job, schedule } from '../kernel/jobs.ts';
import { transaction } from '../kernel/transaction.ts';
import type { Context } from '../kernel/work.ts';
import { ShippingNotice } from './shipping-notice.ts';

/** 迟发标记 — a shipping notice that is not sent by its deadline is marked late; its task is escalated like any other. Source: SHIP-09. */
export async function markLateShippingNotices(context: Context): Promise<number> {
  return transaction(context, async (work) => {
    await work.because('markLateShippingNotices');
    const late = await work.em.find(
      ShippingNotice,
      { status: 'DUE', late: false, dueAt: { $lt: work.now } },
      { orderBy: { id: 'ASC' }, limit: 500 },
    );
    for (const notice of late) {
      notice.late = true;
      notice.updatedAt = work.now;
      await work.emit({
        type: 'ShippingNoticeLate',
        entity: ShippingNotice,
        recordId: notice.id,
        payload: { dueAt: notice.dueAt.toISOString() },
      });
    }
    return late.length;
  });
}

job('mark-late-shipping-notices', async (_, context) => void (await markLateShippingNotices(context)));
schedule('mark-late-shipping-notices', '10 * * * *');
