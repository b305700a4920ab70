import { defineEntity, p } from '@mikro-orm/core';
import { sql } from 'kysely';
import { addDays } from './clock.ts';
import { enumLabels } from './enum-labels.ts';
import { businessDate, identity, text } from './fields.ts';
import { record } from './record.ts';
import type { FactWork } from './command.ts';

export const dayKinds = ['WORKING', 'HOLIDAY'] as const;

const schema = defineEntity({
  name: 'CalendarDay',
  properties: {
    ...identity,
    day: businessDate().unique().comment('日期 — a day that is not what its weekday says'),
    kind: p.enum(dayKinds).comment('类别 — holiday, or make-up working day (调休)'),
    name: text(80).comment('名称 — name of the holiday in Chinese'),
    nameEn: text(80).nullable().comment('英文名称 — name of the holiday in English'),
    official: p.boolean().default(true).comment('官方 — published by the State Council; otherwise provisional'),
  },
});
/** 工作日历 — public holidays and make-up working days; every other day follows its weekday. Source: requirements §0. */
export class CalendarDay extends schema.class {}
schema.setClass(CalendarDay);
enumLabels('CalendarDayKind', {
  WORKING: { zh: '调休上班', en: 'Make-up working day' },
  HOLIDAY: { zh: '节假日', en: 'Holiday' },
});

export const calendarDays = record(CalendarDay, {
  stage: 'kernel',
  label: { zh: '工作日历', en: 'Calendar day' },
  permissions: { create: 'kernel.manageCalendar', update: 'kernel.manageCalendar', delete: 'kernel.manageCalendar' },
  writable: ['kind', 'name', 'nameEn', 'official'],
  createOnly: ['day'],
  newestFirst: 'day',
});

/** 顺延工作日 — the business date some working days after another. */
export async function addWorkingDays(work: Pick<FactWork, 'em'>, from: string, days: number): Promise<string> {
  const { rows } = await sql<{
    day: string;
    kind: (typeof dayKinds)[number];
  }>`select day::text as day, kind from calendar_day where day > ${from}::date and day <= ${addDays(from, days * 3 + 30)}::date`.execute(
    work.em.getKysely(),
  );
  const special = new Map(rows.map((row) => [row.day, row.kind]));
  let day = from;
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    const kind = special.get(day) ?? (weekday === 0 || weekday === 6 ? 'HOLIDAY' : 'WORKING');
    if (kind === 'WORKING') left--;
  }
  return day;
}
