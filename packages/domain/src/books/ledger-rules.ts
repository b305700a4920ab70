import { sql } from 'kysely';
import { digitsOf } from './digits.ts';
import { rule } from './rule.ts';

const figures = [
  ['AMOUNT', 'amount', 'amount'],
  ['PRODUCED', 'produced_amount', undefined],
  ['SHIPPED', 'shipped_amount', 'shipped_amount'],
  ['SIGNED_FOR', 'signed_for_amount', 'signed_for_amount'],
  ['INVOICED', 'invoiced_amount', 'invoiced_amount'],
  ['COLLECTED', 'collected_amount', 'collected_amount'],
] as const;
const listed = (columns: readonly ReturnType<typeof sql>[]) => sql`concat_ws(' / ', ${sql.join(columns)})`;

/** 台账等于记录之和 — every figure of a ledger is the sum of its entries, in both ledgers of a contract. Source: CON-15. */
export const ledgersEqualEntries = rule({
  name: 'ledgersEqualEntries',
  label: { zh: '台账各项等于台账记录之和', en: 'Every figure of a ledger is the sum of its entries' },
  stage: 'contract',
  source: 'CON-15',
  find: () => sql`
    select * from (
      select l.id, ${listed(figures.map(([, column]) => sql`${sql.ref(`l.${column}`)}::numeric(20, 4)`))} as said,
        ${listed(figures.map(([figure]) => sql`coalesce(sum(e.amount) filter (where e.figure = ${figure}), 0)::numeric(20, 4)`))} as counted
      from contract_ledger l left join contract_ledger_entry e on e.ledger_id = l.id group by l.id
    ) ledgers where said <> counted`,
});

/** 台账等于单据 — corrections by hand aside, both ledgers say of every figure what the contract and its documents say. Source: CON-15, CON-21. */
export const ledgersEqualDocuments = rule({
  name: 'ledgersEqualDocuments',
  label: {
    zh: '双方台账（除手工更正）与合同及单据相符',
    en: 'Both ledgers, corrections aside, say what the documents say',
  },
  stage: 'contract',
  source: 'CON-15, CON-21',
  find: () => sql`
    with made as (
      select ol.contract_line_id as line, sum(ol.produced_quantity) as quantity from sales_order_line ol where ol.produced_quantity > 0 group by 1
    ), produced as (
      select l.contract_id, sum(round(l.amount * made.quantity / l.quantity, ${digitsOf('c.currency')})) as amount
      from made join contract_line l on l.id = made.line join contract c on c.id = l.contract_id group by 1
    )
    select * from (
      select l.id, ${listed(figures.map(([figure]) => sql`coalesce(sum(e.amount) filter (where e.figure = ${figure} and e.kind <> 'CORRECTION'), 0)::numeric(20, 4)`))} as said,
        ${listed(figures.map(([, , column]) => (column ? sql`${sql.ref(`c.${column}`)}::numeric(20, 4)` : sql`coalesce(p.amount, 0)::numeric(20, 4)`)))} as counted
      from contract_ledger l join contract c on c.id = l.contract_id left join produced p on p.contract_id = c.id left join contract_ledger_entry e on e.ledger_id = l.id
      group by l.id, c.id, p.amount
    ) ledgers where said <> counted`,
});

/** 双方各一本 — a contract that was signed here has two ledgers, one a side, and no other has any. Source: CON-15. */
export const ledgersStandInPairs = rule({
  name: 'ledgersStandInPairs',
  label: { zh: '签订的合同双方各有一本台账', en: 'A signed contract has one ledger a side' },
  stage: 'contract',
  source: 'CON-15',
  find: () => sql`
    select c.id, c.status as said, concat(count(l.id), ' ledgers') as counted from contract c left join contract_ledger l on l.contract_id = c.id
    where c.imported_from is null and c.signed_on is not null group by c.id having count(distinct l.side) <> 2 or count(l.id) <> 2`,
});
