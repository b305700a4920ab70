import { sql } from 'kysely';
import { createTask } from '../approval/create-task.ts';
import { job, schedule } from '../kernel/jobs.ts';
import { transaction } from '../kernel/transaction.ts';
import type { Context } from '../kernel/work.ts';
import { signOffReminderDays } from './settings.ts';
import { SignOff } from './sign-off.ts';

/** 催签 — goods that arrived (or left, when nobody recorded the arrival) and are not signed for: the salesperson is reminded, later the sales manager. Source: SIGN-06. */
export async function remindUnsigned(context: Context): Promise<number> {
  return transaction(context, async (work) => {
    await work.because('remindUnsigned');
    const days = work.policy.get(signOffReminderDays);
    const { rows } = await sql<{ id: string; days: number; delivery: string }>`
      select s.id, (${work.today}::date - coalesce(s.arrived_on, d.left_on))::int as days, d.number as delivery from sign_off s join delivery_order d on d.id = s.delivery_id
      where s.status = 'AWAITED' and s.reminders_sent < ${days.length} and coalesce(s.arrived_on, d.left_on) <= ${work.today}::date - ${days[0]!}::int order by s.id for update of s`.execute(
      work.em.getKysely(),
    );
    let sent = 0;
    for (const row of rows) {
      const reached = days.filter((each) => row.days >= each).length;
      const signOff = await work.em.findOneOrFail(SignOff, { id: row.id });
      if (signOff.remindersSent! >= reached) continue;
      const text = {
        title: `发货单 ${row.delivery} 到货 ${row.days} 天仍未签收`,
        titleEn: `The delivery ${row.delivery} has not been signed for ${row.days} days after it arrived`,
      };
      createTask(work, {
        kind: 'REMINDER',
        ...text,
        entity: SignOff,
        recordId: row.id,
        ...(reached === 1 ? { assigneeId: signOff.owner.id } : { role: 'SALES_MANAGER' as const }),
      });
      signOff.remindersSent = reached;
      signOff.updatedAt = work.now;
      await work.emit({
        type: 'SignOffOverdue',
        entity: SignOff,
        recordId: row.id,
        payload: { days: row.days, reminder: reached },
      });
      sent++;
    }
    await work.em.flush();
    return sent;
  });
}

job('remind-unsigned-deliveries', async (_, context) => void (await remindUnsigned(context)));
schedule('remind-unsigned-deliveries', '30 16 * * *');
