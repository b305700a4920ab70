import { sql } from 'kysely';
import { addDays, dateIn } from './clock.ts';
import type { FactWork } from './command.ts';

/** The working day in the company's time: eight hours with an hour at noon. */
const spans = [
  ['09:00', '12:00'],
  ['13:00', '18:00'],
] as const;
const hour = 3_600_000;

/** 顺延工作小时 — the instant some working hours after another: 09:00–12:00 and 13:00–18:00 on working days. Source: ORD-06. */
export async function addWorkingHours(work: Pick<FactWork, 'em'>, from: Date, hours: number): Promise<Date> {
  const start = dateIn('Asia/Shanghai', from);
  const { rows } = await sql<{
    day: string;
    kind: string;
  }>`select day::text as day, kind from calendar_day where day >= ${start}::date and day <= ${addDays(start, Math.ceil(hours / 8) * 3 + 30)}::date`.execute(
    work.em.getKysely(),
  );
  const special = new Map(rows.map((row) => [row.day, row.kind]));
  let left = hours * hour;
  for (let day = start; ; day = addDays(day, 1)) {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    if ((special.get(day) ?? (weekday === 0 || weekday === 6 ? 'HOLIDAY' : 'WORKING')) !== 'WORKING') continue;
    for (const [opens, closes] of spans) {
      const begin = Math.max(Date.parse(`${day}T${opens}:00+08:00`), from.getTime());
      const end = Date.parse(`${day}T${closes}:00+08:00`);
      if (end - begin >= left) return new Date(begin + left);
      left -= Math.max(0, end - begin);
    }
  }
}
