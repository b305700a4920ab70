import { closeTasks } from '../approval/close-tasks.ts';
import { createTask } from '../approval/create-task.ts';
import { addDays } from '../kernel/clock.ts';
import { command } from '../kernel/command.ts';
import { decimal } from '../kernel/decimal.ts';
import type { Work } from '../kernel/work.ts';
import { Contract } from './contract.ts';
import { figureLabels } from './contract-ledger-entry.ts';
import { type FoundDifference, findDifferences, sameDifference } from './find-differences.ts';
import { LedgerCheck } from './ledger-check.ts';
import { LedgerDifference, responsibleFor } from './ledger-difference.ts';
import { dayAfterMonth } from './ledger-month.ts';

const key = (contractId: string, figure: string) => `${contractId} ${figure}`;
const labels = { ...figureLabels, CURRENCY: { zh: '币种', en: 'Currency' } };
/** The check inside the house is done before the 5th, when the accounts of customers are sent out. */
const workedOffOn = (month: string, today: string) =>
  addDays(dayAfterMonth(month), 3) > today ? addDays(dayAfterMonth(month), 3) : addDays(today, 1);

/** 核对台账 — lays the ledgers of sales and finance side by side to the end of the month: every difference becomes a task of whoever has the papers. Signatures given before are void. Source: AR-10, CF-18. */
export const compareLedgers = command({
  name: 'compareLedgers',
  label: { zh: '核对台账', en: 'Compare the ledgers' },
  says: {
    zh: '逐份合同比对双方台账，差异派给责任岗位；已有签认作废',
    en: 'Both ledgers are compared contract by contract; differences become tasks, signatures given before are void',
  },
  event: 'LedgersCompared',
  on: LedgerCheck,
  from: ['OPEN', 'COMPARED'],
  to: 'COMPARED',
  permission: 'contract.compareLedgers',
  source: 'AR-10',
  async change(check, _, { work }) {
    const found = await findDifferences(work, check.month);
    const known = new Map(
      (await work.em.find(LedgerDifference, { check: check.id })).map((each) => [
        key(each.contract.id, each.figure),
        each,
      ]),
    );
    const earlier = await work.em.find(
      LedgerDifference,
      { contract: { $in: found.map((each) => each.contractId) }, check: { $ne: check.id }, status: 'WAIVED' },
      { orderBy: { foundOn: 'ASC' } },
    );
    for (const each of found) {
      const before = known.get(key(each.contractId, each.figure));
      const waived = earlier.findLast(
        (old) => key(old.contract.id, old.figure) === key(each.contractId, each.figure) && sameDifference(old, each),
      );
      if (before) update(work, before, each);
      else note(work, check, each, waived);
      known.delete(key(each.contractId, each.figure));
    }
    for (const gone of known.values()) {
      if (gone.status !== 'OPEN') continue;
      gone.status = 'RESOLVED';
      gone.resolvedOn = work.today;
      gone.updatedAt = work.now;
      await closeTasks(work, { entity: LedgerDifference, recordId: gone.id, topic: 'LEDGER_DIFFERENCE' });
    }
    check.comparedAt = work.now;
    check.differencesFound = found.length;
    check.salesSignedBy = check.financeSignedBy = null;
    check.salesSignedAt = check.financeSignedAt = null;
  },
});

function update(work: Work, row: LedgerDifference, found: FoundDifference): void {
  if (row.status === 'RESOLVED' || (row.status === 'WAIVED' && !sameDifference(row, found))) {
    row.status = 'OPEN';
    row.resolvedOn = null;
    row.waivedReason = null;
    ask(work, row, found);
  }
  Object.assign(row, {
    salesAmount: found.sales,
    financeAmount: found.finance,
    salesCurrency: found.salesCurrency,
    financeCurrency: found.financeCurrency,
    updatedAt: work.now,
  });
}

function note(work: Work, check: LedgerCheck, found: FoundDifference, waived: LedgerDifference | undefined): void {
  const row = work.em.create(LedgerDifference, {
    createdAt: work.now,
    updatedAt: work.now,
    check,
    contract: work.em.getReference(Contract, found.contractId),
    figure: found.figure,
    salesAmount: found.sales,
    financeAmount: found.finance,
    salesCurrency: found.salesCurrency,
    financeCurrency: found.financeCurrency,
    responsible: responsibleFor[found.figure],
    foundOn: waived?.foundOn ?? work.today,
    ...(waived ? { status: 'WAIVED' as const, waivedReason: waived.waivedReason ?? null } : {}),
  });
  work.em.persist(row);
  if (!waived) ask(work, row, found);
}

function ask(
  work: Work,
  row: LedgerDifference,
  { contract, figure, sales, finance, salesCurrency, financeCurrency }: FoundDifference,
): void {
  const label = labels[figure];
  const [ours, theirs] =
    figure === 'CURRENCY' ? [salesCurrency, financeCurrency] : [decimal(sales).toFixed(2), decimal(finance).toFixed(2)];
  createTask(work, {
    kind: 'ACTION',
    topic: 'LEDGER_DIFFERENCE',
    title: `查清台账差异 ${contract} ${label.zh}：销售 ${ours}，财务 ${theirs}`,
    titleEn: `Clear the ledger difference of ${contract}, ${label.en}: sales ${ours}, finance ${theirs}`,
    entity: LedgerDifference,
    recordId: row.id,
    role: responsibleFor[figure],
    dueOn: workedOffOn(row.check.month, work.today),
  });
}
