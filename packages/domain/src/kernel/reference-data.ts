import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { sql } from 'kysely';
import type { dayKinds } from './calendar-day.ts';
import { addDays } from './clock.ts';
import { transaction } from './transaction.ts';
import type { Context } from './work.ts';

interface SpecialDay {
  readonly day: string;
  readonly kind: (typeof dayKinds)[number];
  readonly name: string;
  readonly nameEn: string;
  readonly official: boolean;
}

/** The published name reads `National Day,国庆节,3`. */
const nameOf = (text: string) => text.split(',')[1] ?? text;
const englishOf = (text: string) => text.split(',')[0] ?? text;

/** 特殊日期 — holidays and make-up working days as published; of the year after, which is not published yet, the weekends, marked as provisional. */
export function specialDays(): SpecialDay[] {
  const days = [
    ...Object.entries(published.holidays).map(
      ([day, name]): SpecialDay => ({
        day,
        kind: 'HOLIDAY',
        name: nameOf(name),
        nameEn: englishOf(name),
        official: true,
      }),
    ),
    ...Object.entries(published.workdays).map(
      ([day, name]): SpecialDay => ({
        day,
        kind: 'WORKING',
        name: `${nameOf(name)}调休`,
        nameEn: `Worked in lieu of ${englishOf(name)}`,
        official: true,
      }),
    ),
  ];
  const next = Math.max(...days.map(({ day }) => Number(day.slice(0, 4)))) + 1;
  for (let day = `${next}-01-01`; day < `${next + 1}-01-01`; day = addDays(day, 1)) {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    if (weekday === 0 || weekday === 6)
      days.push({
        day,
        kind: 'HOLIDAY',
        name: '周末（节假日安排待公布）',
        nameEn: 'Weekend (holidays not published yet)',
        official: false,
      });
  }
  return days;
}

/**
 * 基础资料入库 — the calendar of Chinese public holidays and make-up working days, for a demonstration as for a real company. What somebody has entered
 * stays; only provisional days give way to published ones. Doing it again changes nothing. Source: requirements §0.
 */
export async function seedReferenceData(context: Context): Promise<void> {
  await transaction(context, async (work) => {
    await work.because('seedReferenceData');
    const now = work.now.toISOString();
    await sql`
      insert into calendar_day (id, version, created_at, updated_at, day, kind, name, name_en, official)
      select tradewind_uuid_v7(${now}::timestamptz), 1, ${now}::timestamptz, ${now}::timestamptz, d.day, d.kind, d.name, d."nameEn", d.official
      from jsonb_to_recordset(${JSON.stringify(specialDays())}::jsonb) as d (day date, kind text, name text, "nameEn" text, official boolean)
      on conflict (day) do update set kind = excluded.kind, name = excluded.name, name_en = excluded.name_en, official = true, version = calendar_day.version + 1, updated_at = excluded.updated_at
      where not calendar_day.official and excluded.official`.execute(work.em.getKysely());
  });
}
