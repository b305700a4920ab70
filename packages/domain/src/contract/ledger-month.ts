import { sql } from 'kysely';
import { addDays } from '../kernel/clock.ts';
import type { Work } from '../kernel/work.ts';

/** 所属月份 — the month of a business date, `YYYY-MM`. */
export const monthOf = (date: string): string => date.slice(0, 7);
/** 次月首日 — the first day after a month. */
export const dayAfterMonth = (month: string): string => {
  const late = addDays(`${month}-28`, 4);
  return `${late.slice(0, 7)}-01`;
};

/**
 * 可登记月份 — the month a posting of a day counts in: its own, or the present one when its own is closed. The months are held open until the posting is
 * committed, so that no month closes over it. Source: AR-10.
 */
export async function openMonth(work: Work, on: string): Promise<string> {
  const wanted = monthOf(on);
  const closed = await holdMonth(work, wanted);
  if (!closed) return wanted;
  const present = monthOf(work.today);
  await holdMonth(work, present);
  return present;
}

/** Unit of work → months it holds open already: nobody closes them before it is committed. */
const heldOpen = new WeakMap<object, Set<string>>();

/** Takes the month, which is begun when it is not there yet; tells whether it, or one after it, is closed. */
async function holdMonth(work: Work, month: string): Promise<boolean> {
  if (heldOpen.get(work.em)?.has(month)) return false;
  let rows = await held(work, month);
  if (!rows.some((row) => row.month === month)) {
    const now = work.now.toISOString();
    await sql`insert into ledger_check (id, version, created_at, updated_at, status, month, differences_found)
      values (tradewind_uuid_v7(${now}::timestamptz), 1, ${now}::timestamptz, ${now}::timestamptz, 'OPEN', ${month}, 0) on conflict (month) do nothing`.execute(
      work.em.getKysely(),
    );
    rows = await held(work, month);
  }
  const closed = rows.some((row) => row.status === 'CLOSED');
  if (!closed) heldOpen.set(work.em, (heldOpen.get(work.em) ?? new Set()).add(month));
  return closed;
}

async function held(work: Work, month: string): Promise<{ month: string; status: string }[]> {
  const { rows } = await sql<{
    month: string;
    status: string;
  }>`select month, status from ledger_check where month >= ${month} order by month for share`.execute(
    work.em.getKysely(),
  );
  return rows;
}
