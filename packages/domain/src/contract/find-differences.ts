import { sql } from 'kysely';
import type { FactWork } from '../kernel/command.ts';
import { decimal } from '../kernel/decimal.ts';
import type { ComparedFigure, LedgerDifference } from './ledger-difference.ts';

/** One figure of one contract in which the two ledgers do not agree at the end of a month. */
export interface FoundDifference {
  readonly contractId: string;
  readonly contract: string;
  readonly figure: ComparedFigure;
  readonly sales: string;
  readonly finance: string;
  readonly salesCurrency: string;
  readonly financeCurrency: string;
}

/** 查找差异 — both ledgers added up to the end of a month and laid side by side: amount, shipped, invoiced, collected, currency; in one statement. Source: AR-10. */
export async function findDifferences(work: Pick<FactWork, 'em'>, month: string): Promise<FoundDifference[]> {
  const { rows } = await sql<FoundDifference>`
    with sides as (
      select contract_id, max(currency) filter (where side = 'SALES') as sales, max(currency) filter (where side = 'FINANCE') as finance
      from contract_ledger group by 1),
    figures as (
      select l.contract_id, e.figure, coalesce(sum(e.amount) filter (where l.side = 'SALES'), 0) as sales, coalesce(sum(e.amount) filter (where l.side = 'FINANCE'), 0) as finance
      from contract_ledger_entry e join contract_ledger l on l.id = e.ledger_id
      where e.month <= ${month} and e.figure in ('AMOUNT', 'SHIPPED', 'INVOICED', 'COLLECTED') group by 1, 2),
    found as (
      select contract_id, figure, sales, finance from figures where sales <> finance
      union all select contract_id, 'CURRENCY', 0, 0 from sides where sales <> finance)
    select f.contract_id as "contractId", c.number as contract, f.figure, f.sales::text as sales, f.finance::text as finance, s.sales as "salesCurrency", s.finance as "financeCurrency"
    from found f join sides s on s.contract_id = f.contract_id join contract c on c.id = f.contract_id order by c.number, f.figure`.execute(
    work.em.getKysely(),
  );
  return rows;
}

/** 同一差异 — a difference that was noted before, and is still exactly as large. Pure. */
export const sameDifference = (old: LedgerDifference, found: FoundDifference): boolean =>
  old.contract.id === found.contractId &&
  old.figure === found.figure &&
  decimal(old.salesAmount).minus(old.financeAmount!).eq(decimal(found.sales).minus(found.finance)) &&
  old.salesCurrency === found.salesCurrency &&
  old.financeCurrency === found.financeCurrency;
