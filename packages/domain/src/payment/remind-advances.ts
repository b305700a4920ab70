import { sql } from 'kysely';
import { createTask } from '../approval/create-task.ts';
import { PaymentScheduleLine } from '../contract/payment-schedule-line.ts';
import { laterOf } from '../kernel/clock.ts';
import { moneyText } from '../kernel/decimal.ts';
import { job, schedule } from '../kernel/jobs.ts';
import { transaction } from '../kernel/transaction.ts';
import type { Context } from '../kernel/work.ts';
import { advanceReminderDays } from './settings.ts';

interface OpenAdvance {
  readonly id: string;
  readonly number: string;
  readonly owner_id: string;
  readonly currency: string;
  readonly open: string;
  readonly due_on: string;
  readonly days: number;
}

/** 预收款提醒 — each day the salespeople whose advance is due in so many days, or was so many days ago, are reminded, once each time. Source: ADV-05. */
export async function remindAdvances(context: Context): Promise<number> {
  return transaction(context, async (work) => {
    await work.because('remindAdvances');
    const { rows } = await sql<OpenAdvance>`
      select i.id, c.number, c.owner_id, c.currency, (i.amount - i.received_amount)::text as open, i.due_on::text as due_on, (${work.today}::date - i.due_on)::int as days
      from payment_schedule_line i join contract c on c.id = i.contract_id
      where i.kind = 'ADVANCE' and i.status in ('DUE', 'PARTLY_RECEIVED', 'OVERDUE') and i.received_amount < i.amount and c.status in ('SIGNED', 'IN_EXECUTION')
        and (${work.today}::date - i.due_on) = any(${sql.val(work.policy.get(advanceReminderDays))}::int[])
        and not exists (select 1 from task t where t.record_id = i.id and t.topic = 'advance.remind' and t.created_at >= ${work.today}::timestamp at time zone 'Asia/Shanghai')
      order by i.id`.execute(work.em.getKysely());
    for (const { id, number, owner_id, currency, open, due_on, days } of rows) {
      const sum = `${moneyText(open, currency)} ${currency}`;
      createTask(work, {
        kind: 'REMINDER',
        topic: 'advance.remind',
        title: `预收款 ${number} ${sum}：${days < 0 ? `${-days} 天后到期` : days === 0 ? '今日到期' : `已逾期 ${days} 天`}`,
        titleEn: `Advance of ${number}, ${sum}: ${days < 0 ? `due in ${-days} days` : days === 0 ? 'due today' : `overdue by ${days} days`}`,
        entity: PaymentScheduleLine,
        recordId: id,
        assigneeId: owner_id,
        dueOn: laterOf(due_on, work.today),
      });
    }
    return rows.length;
  });
}

job('remind-advances', async (_, context) => void (await remindAdvances(context)));
schedule('remind-advances', '45 16 * * *');
