import { type RawBuilder, sql } from 'kysely';
import type { FactWork } from '../kernel/command.ts';
import { commissionTrigger, eligibleAfter } from './settings.ts';

/** Money matched to a contract, and all that decides whether a salesperson gets commission on it. */
export interface Collected {
  readonly allocationId: string;
  readonly receiptId: string;
  readonly receipt: string;
  readonly contractId: string;
  readonly contract: string;
  readonly policyId: string | null;
  readonly ownerId: string;
  readonly owner: string;
  readonly ownerEn: string | null;
  readonly amount: string;
  readonly currency: string;
  readonly receivedOn: string;
  readonly delivered: boolean;
  readonly collectedInFull: boolean;
  readonly reversed: boolean;
  readonly forms: string | null;
}

const matched = (work: Pick<FactWork, 'em'>, which: RawBuilder<unknown>) =>
  sql<Collected>`
  select a.id as "allocationId", r.id as "receiptId", r.number as receipt, c.id as "contractId", c.number as contract, c.policy_id as "policyId", c.owner_id as "ownerId", u.name as owner, u.name_en as "ownerEn",
    a.amount::text as amount, r.currency, r.received_on::text as "receivedOn",
    (c.accepted_on is not null or c.sign_off_progress in ('FULL', 'OVER')) as delivered,
    (c.collection_progress in ('FULL', 'OVER') or c.status in ('FULFILLED', 'CLOSED')) as "collectedInFull",
    exists (select 1 from receipt_allocation b where b.reverses_id = a.id) as reversed,
    (select string_agg(distinct f.number, '、') from commission_line l join commission_form f on f.id = l.form_id where l.allocation_id = a.id) as forms
  from receipt_allocation a join receipt r on r.id = a.receipt_id join contract c on c.id = a.contract_id join app_user u on u.id = c.owner_id
  where a.reverses_id is null and ${which} order by r.received_on, a.id`
    .execute(work.em.getKysely())
    .then(({ rows }) => rows);

/** 收款核销明细 — what a receipt was matched to. */
export const collectedBy = (work: Pick<FactWork, 'em'>, receiptId: string) =>
  matched(work, sql`a.receipt_id = ${receiptId}::uuid`);

/** 可计提收款 — money of a salesperson's contracts received up to a day that still stands and is on no form yet. Source: COMM-01, COMM-07. */
export async function openCollections(
  work: Pick<FactWork, 'em' | 'policy'>,
  ownerId: string,
  upTo: string,
): Promise<Collected[]> {
  const rows = await matched(
    work,
    sql`c.owner_id = ${ownerId}::uuid and r.received_on <= ${upTo}::date and r.status = 'CONFIRMED' and not exists (select 1 from commission_line l where l.allocation_id = a.id)`,
  );
  return rows.filter((row) => !row.reversed && countsNow(row, work));
}

/** 可否计提 — whether money counts now: every receipt or only the last, after acceptance or sign-off or at once, as the policy says. Pure. Source: COMM-01. */
export const countsNow = (
  row: Pick<Collected, 'delivered' | 'collectedInFull'>,
  { policy }: Pick<FactWork, 'policy'>,
): boolean =>
  (policy.get(eligibleAfter) === 'RECEIPT' || row.delivered) &&
  (policy.get(commissionTrigger) === 'EACH_RECEIPT' || row.collectedInFull);

/** A match that was taken back after commission on it had been approved. */
export interface TakenBack {
  readonly allocationId: string;
  readonly originalId: string;
  readonly takenBackOn: string;
}

/** 待冲回提成 — money taken back on which a salesperson has commission that was approved or paid. Source: COMM-07. */
export async function takenBack(work: Pick<FactWork, 'em'>, ownerId: string): Promise<TakenBack[]> {
  const { rows } = await sql<TakenBack>`
    select b.id as "allocationId", b.reverses_id as "originalId", b.allocated_on::text as "takenBackOn" from receipt_allocation b
    where not exists (select 1 from commission_line l where l.allocation_id = b.id)
      and exists (select 1 from commission_line l join commission_form f on f.id = l.form_id where l.allocation_id = b.reverses_id and f.owner_id = ${ownerId}::uuid and f.status in ('APPROVED', 'PAID'))
    order by b.id`.execute(work.em.getKysely());
  return rows;
}
