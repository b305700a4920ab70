/** 时钟 — where the time comes from: injected everywhere, so that tests and the demo company choose it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** 固定时钟 — a clock that stands until it is moved. */
export function fixedClock(at: Date | string): Clock & { set(at: Date | string): void } {
  let time = new Date(at);
  return {
    now: () => new Date(time),
    set: (next) => {
      time = new Date(next);
    },
  };
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** 业务日期 — the calendar date of an instant where the company is (`calendar.timeZone`, default Asia/Shanghai). */
export function dateIn(timeZone: string, at: Date): string {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(timeZone, format);
  }
  return format.format(at);
}

/** 加天数 — a business date some days later. */
export function addDays(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** 较晚日 — the later of two business dates; dates are text, whose order is that of the days. */
export const laterOf = (one: string, other: string): string => [one, other].sort().at(-1)!;

/** 加月数 — a business date some months later; the 31st of a shorter month is its last day. */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const target = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(day, last));
  return target.toISOString().slice(0, 10);
}

/** 相差天数 — whole days from one business date to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
