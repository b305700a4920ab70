import { approveCommissionForm, rejectCommissionForm } from '@tradewind/domain/commission/approve-form.ts';
import { bookDepartmentAccrual } from '@tradewind/domain/commission/book-accrual.ts';
import { CommissionForm } from '@tradewind/domain/commission/commission-form.ts';
import { CommissionRate } from '@tradewind/domain/commission/commission-rate.ts';
import { DepartmentAccrual } from '@tradewind/domain/commission/department-accrual.ts';
import { payCommission } from '@tradewind/domain/commission/pay-commission.ts';
import { reconcileDepartmentAccrual } from '@tradewind/domain/commission/reconcile-accrual.ts';
import { submitCommissionForm } from '@tradewind/domain/commission/submit-form.ts';
import { closeLedgerMonth } from '@tradewind/domain/contract/close-ledger-month.ts';
import { compareLedgers } from '@tradewind/domain/contract/compare-ledgers.ts';
import { ContractLedger } from '@tradewind/domain/contract/contract-ledger.ts';
import { correctSalesLedger } from '@tradewind/domain/contract/correct-ledger.ts';
import { LedgerCheck } from '@tradewind/domain/contract/ledger-check.ts';
import { LedgerDifference } from '@tradewind/domain/contract/ledger-difference.ts';
import { signLedgerCheckForFinance, signLedgerCheckForSales } from '@tradewind/domain/contract/sign-ledger-check.ts';
import { waiveLedgerDifference } from '@tradewind/domain/contract/waive-difference.ts';
import { Department } from '@tradewind/domain/organization/department.ts';
import type { Story } from './agenda.ts';
import { allowed } from './insist.ts';
import type { Stage } from './stage.ts';

const reviewers = ['finance', 'finance.director', 'gm'] as const;
/** Where the forms with money on them of the last months stand, one after the other; those before were paid. */
const halts = ['REJECTED', 'APPROVED', 'DEPUTY_GM_REVIEWED', 'FINANCE_REVIEWED', 'SUBMITTED'] as const;

/** 月末故事 — every month the ledgers are compared, signed and closed, the department's commission accrued and the salespeople's forms released; the last months stand at different points. */
export async function* monthEndStory(stage: Stage, until: string): Story {
  const validFrom = stage.today();
  await stage.makes('finance.director', CommissionRate, { name: '个人提成', ratePercent: '0.8', validFrom });
  await stage.makes('finance.director', CommissionRate, {
    name: '个人提成 A类产品',
    priceClass: 'A',
    ratePercent: '1.2',
    validFrom,
  });
  await stage.makes('finance.director', CommissionRate, {
    scheme: 'DEPARTMENT',
    name: '部门提成',
    ratePercent: '0.2',
    validFrom,
  });
  await stage.makes('finance.director', CommissionRate, {
    scheme: 'DEPARTMENT',
    name: '部门提成 千万以上',
    fromAmount: '10000000',
    ratePercent: '0.3',
    validFrom,
  });
  const [sales] = await stage.find(Department, { code: 'SALES' });
  let month = validFrom.slice(0, 7);
  let halted = 0;
  for (;;) {
    yield 1;
    if (stage.today().slice(0, 7) === month) continue;
    const ended = month;
    month = stage.today().slice(0, 7);
    const left = monthsBetween(month, until.slice(0, 7));
    yield 0;
    await checkLedgers(stage, ended, left);
    await accrue(stage, sales!.id, ended, left);
    yield 1;
    for (const seller of ['sales1', 'sales2'])
      if (await commission(stage, seller, left < 5 ? halts[halted] : undefined)) halted += left < 5 ? 1 : 0;
  }
}

const monthsBetween = (from: string, to: string) =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5)) - Number(from.slice(5));

/** The newest month is left with a difference to be cleared up; of those before it one difference was waived and one put right. */
async function checkLedgers(stage: Stage, month: string, left: number): Promise<void> {
  const [check] = await stage.find(LedgerCheck, { month });
  if (!check) return;
  const [ledger] =
    left <= 2 ? await stage.find(ContractLedger, { side: 'SALES', status: 'UPDATED' }, { id: 'DESC' }) : [];
  const corrects = (amount: string) =>
    stage.does('sales.admin', correctSalesLedger, ledger!.id, {
      figure: 'COLLECTED',
      amount,
      occurredOn: `${month}-28`,
      reason: '客户告知已付，银行未到账',
    });
  if (ledger) await corrects('1200');
  await stage.does('finance', compareLedgers, check.id);
  if (left === 0) return;
  if (ledger && left === 1) {
    await corrects('-1200');
    await stage.does('finance', compareLedgers, check.id);
  }
  if (ledger && left === 2)
    for (const { id } of await stage.find(LedgerDifference, { check: check.id, status: 'OPEN' }))
      await stage.does('finance.director', waiveLedgerDifference, id, { reason: '在途款项，次月到账' });
  await stage.does('sales.admin', signLedgerCheckForSales, check.id);
  await stage.does('finance', signLedgerCheckForFinance, check.id);
  await allowed(() => stage.does('finance', closeLedgerMonth, check.id));
}

async function accrue(stage: Stage, departmentId: string, month: string, left: number): Promise<void> {
  const accrual = await stage.makes('sales.admin', DepartmentAccrual, { departmentId, month });
  if (
    left === 0 ||
    !(await allowed(() => stage.does('sales.admin', reconcileDepartmentAccrual, accrual.id))) ||
    left === 1
  )
    return;
  await stage.does('finance', bookDepartmentAccrual, accrual.id);
}

/** A form of a salesperson; tells whether there was money on it. */
async function commission(stage: Stage, seller: string, halt: (typeof halts)[number] | undefined): Promise<boolean> {
  const form = await stage.makes('sales.admin', CommissionForm, { ownerId: stage.person(seller) });
  if (!(await allowed(() => stage.does('sales.admin', submitCommissionForm, form.id)))) return false;
  if (halt === 'REJECTED') {
    await stage.does('finance', rejectCommissionForm, form.id, { reason: '请补充收款水单' });
    return true;
  }
  const steps = halt === 'SUBMITTED' ? 0 : halt === 'FINANCE_REVIEWED' ? 1 : halt === 'DEPUTY_GM_REVIEWED' ? 2 : 3;
  for (const account of reviewers.slice(0, steps))
    if (!(await allowed(() => stage.does(account, approveCommissionForm, form.id, { opinion: '同意' })))) return true;
  const paymentReference = `GZ${stage.today().replaceAll('-', '')}`;
  if (!halt) await allowed(() => stage.does('finance', payCommission, form.id, { paymentReference }));
  return true;
}
