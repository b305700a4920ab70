import { sql } from 'kysely';
import { postTotal } from '../contract/post-to-ledgers.ts';
import { amountOfQuantity, lockContract } from '../contract/progress.ts';
import { decimal, sum } from '../kernel/decimal.ts';
import type { Work } from '../kernel/work.ts';

/** 完工入账 — what all goods made for a contract are worth by its prices is posted in both ledgers. Source: CON-15, PROD-07. */
export async function postProduced(work: Work, contractId: string): Promise<void> {
  await work.em.flush();
  const { contract, lines } = await lockContract(work, contractId);
  const { rows } = await sql<{
    line: string;
    quantity: string;
  }>`select l.contract_line_id as line, sum(l.produced_quantity)::text as quantity
    from sales_order_line l join sales_order o on o.id = l.order_id where o.contract_id = ${contractId}::uuid group by 1`.execute(
    work.em.getKysely(),
  );
  const made = rows.map((row) => ({
    line: lines.find((line) => line.id === row.line)!,
    quantity: decimal(row.quantity),
  }));
  await postTotal(work, contract, {
    kind: 'PRODUCTION',
    figure: 'PRODUCED',
    total: sum(
      made.map(({ line, quantity }) =>
        amountOfQuantity({ amount: line.amount!, quantity: line.quantity }, quantity, contract.currency!),
      ),
    ),
    on: work.today,
  });
}
