import { sql } from 'kysely';
import { command, type Facts, type Guard } from '../kernel/command.ts';
import { Refused } from '../kernel/errors.ts';
import type { Work } from '../kernel/work.ts';
import { findDifferences, sameDifference } from './find-differences.ts';
import { LedgerCheck } from './ledger-check.ts';
import { LedgerDifference } from './ledger-difference.ts';
import { ledgerRefusals } from './ledger-refusals.ts';

interface CheckFacts {
  readonly open: number;
  readonly earlierOpen: readonly string[];
}

const checkFacts: Facts<LedgerCheck, CheckFacts> = {
  async load(documents, work) {
    const open = await work.em.find(
      LedgerDifference,
      { check: { $in: documents.map((each) => each.id) }, status: 'OPEN' },
      { fields: ['check'] },
    );
    const months = await work.em.find(
      LedgerCheck,
      { status: { $ne: 'CLOSED' } },
      { fields: ['month'], orderBy: { month: 'ASC' } },
    );
    return new Map(
      documents.map((each) => [
        each.id,
        {
          open: open.filter((difference) => difference.check.id === each.id).length,
          earlierOpen: months.map(({ month }) => month).filter((month) => month < each.month),
        },
      ]),
    );
  },
};

const unsigned = (check: LedgerCheck) => [
  ...(check.salesSignedAt ? [] : [{ zh: '销售', en: 'sales' }]),
  ...(check.financeSignedAt ? [] : [{ zh: '财务', en: 'finance' }]),
];

const notReconciled = (check: LedgerCheck, differences: number, contracts: readonly string[] = []) => {
  const missing = unsigned(check);
  return ledgerRefusals.LEDGER_NOT_RECONCILED({
    month: check.month,
    differences,
    contracts,
    missingSignatures: missing.map((each) => each.zh),
    missingSignaturesEn: missing.map((each) => each.en),
  });
};

const bothSidesAgree: Guard<LedgerCheck, CheckFacts> = (check, { open }) =>
  open > 0 || unsigned(check).length > 0 ? notReconciled(check, open) : undefined;
const earlierMonthsAreClosed: Guard<LedgerCheck, CheckFacts> = (_, { earlierOpen }) =>
  earlierOpen.length > 0 ? ledgerRefusals.LEDGER_EARLIER_MONTH_OPEN({ open: earlierOpen }) : undefined;

/** 台账关账 — both have signed and nothing is open: the month is closed, what comes late is posted in the month that is open. Compared once more as it closes. Source: AR-10, field-lessons §1. */
export const closeLedgerMonth = command({
  name: 'closeLedgerMonth',
  label: { zh: '台账关账', en: 'Close the month' },
  says: {
    zh: '该月台账关账，此后的登记计入未关账月份',
    en: 'The month is closed; whatever is posted later counts in an open month',
  },
  event: 'LedgerMonthClosed',
  on: LedgerCheck,
  from: ['COMPARED'],
  to: 'CLOSED',
  permission: 'contract.closeLedgerMonth',
  source: 'AR-10',
  facts: checkFacts,
  guards: { bothSidesAgree, earlierMonthsAreClosed },
  async change(check, _, { work }) {
    const waived = await work.em.find(LedgerDifference, { check: check.id, status: 'WAIVED' });
    const left = (await findDifferences(work, check.month)).filter(
      (each) => !waived.some((old) => sameDifference(old, each)),
    );
    if (left.length > 0)
      throw new Refused([
        notReconciled(check, left.length, [...new Set(left.map((each) => each.contract))].slice(0, 20)),
      ]);
    await markReconciled(
      work,
      check.month,
      waived.map((each) => each.contract.id),
    );
    check.closedOn = work.today;
  },
});

/** The ledgers of every contract that agrees are reconciled; those that went on since then stay updated. */
async function markReconciled(work: Work, month: string, waived: readonly string[]): Promise<void> {
  await sql`update contract_ledger set status = case when status = 'CLOSED' or exists (select 1 from contract_ledger_entry e where e.ledger_id = contract_ledger.id and e.month > ${month}) then status else 'RECONCILED' end,
      reconciled_month = ${month}, version = version + 1, updated_at = ${work.now.toISOString()}::timestamptz
    where id in (select l.id from contract_ledger l where not l.contract_id = any(${sql.val([...waived])}::uuid[])
      and (l.closed_on is null or l.reconciled_month is null or l.reconciled_month < to_char(l.closed_on, 'YYYY-MM'))
      and exists (select 1 from contract_ledger_entry e where e.ledger_id = l.id and e.month <= ${month}) order by l.id for update)`.execute(
    work.em.getKysely(),
  );
}
