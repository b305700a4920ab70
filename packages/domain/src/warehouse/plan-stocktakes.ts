import { sql } from 'kysely';
import { addDays, addMonths } from '../kernel/clock.ts';
import { job, schedule } from '../kernel/jobs.ts';
import { recordOf } from '../kernel/record.ts';
import { transaction } from '../kernel/transaction.ts';
import type { Context } from '../kernel/work.ts';
import { createRecord } from '../kernel/write.ts';
import { stocktakeInterval } from './settings.ts';
import { Stocktake } from './stocktake.ts';

const before = {
  WEEKLY: (day: string) => addDays(day, -7),
  MONTHLY: (day: string) => addMonths(day, -1),
  QUARTERLY: (day: string) => addMonths(day, -3),
  YEARLY: (day: string) => addMonths(day, -12),
} as const;

/** 到期安排盘点 — every warehouse that holds goods and was not counted within the interval gets a stocktake, a week to do it. Source: WH-07. */
export async function planStocktakes(context: Context): Promise<number> {
  return transaction(context, async (work) => {
    const since = before[work.policy.get(stocktakeInterval)](work.today);
    const { rows } = await sql<{ id: string }>`
      select w.id from warehouse w where exists (select 1 from stock_level l where l.warehouse_id = w.id and l.on_hand > 0)
        and not exists (select 1 from stocktake s where s.warehouse_id = w.id and (s.status <> 'POSTED' or s.posted_on > ${since}::date)) order by w.id`.execute(
      work.em.getKysely(),
    );
    for (const { id } of rows)
      await createRecord(work, recordOf(Stocktake), { warehouseId: id, plannedOn: addDays(work.today, 7) });
    return rows.length;
  });
}

job('plan-stocktakes', async (_, context) => void (await planStocktakes(context)));
schedule('plan-stocktakes', '20 17 * * *');
