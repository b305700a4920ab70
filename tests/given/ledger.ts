import { closeLedgerMonth } from '@tradewind/domain/contract/close-ledger-month.ts';
import { compareLedgers } from '@tradewind/domain/contract/compare-ledgers.ts';
import { ContractLedger } from '@tradewind/domain/contract/contract-ledger.ts';
import { ContractLedgerEntry } from '@tradewind/domain/contract/contract-ledger-entry.ts';
import { LedgerCheck } from '@tradewind/domain/contract/ledger-check.ts';
import { signLedgerCheckForFinance, signLedgerCheckForSales } from '@tradewind/domain/contract/sign-ledger-check.ts';
import type { Company } from './company.ts';

/** 双方台账 — the ledgers of a contract: sales first, then finance. */
export async function ledgersOf(company: Company, contractId: string): Promise<[ContractLedger, ContractLedger]> {
  const ledgers = await company.orm.em.fork().find(ContractLedger, { contract: contractId });
  const of = (side: string) => ledgers.find((each) => each.side === side)!;
  return [of('SALES'), of('FINANCE')];
}

/** 台账记录 — the entries of one ledger in the order they were posted. */
export const entriesOf = (company: Company, ledgerId: string) =>
  company.orm.em.fork().find(ContractLedgerEntry, { ledger: ledgerId }, { orderBy: { createdAt: 'ASC', id: 'ASC' } });

export const checkOf = (company: Company, month: string) => company.find(LedgerCheck, { month });

/** 给定已关账的月份 — compared, signed by both sides and closed; the clock has to stand after the month. */
export async function givenClosedMonth(company: Company, month: string): Promise<LedgerCheck> {
  const { id } = await checkOf(company, month);
  await company.run('finance', compareLedgers, id);
  await company.run('sales.admin', signLedgerCheckForSales, id);
  await company.run('finance', signLedgerCheckForFinance, id);
  return company.run('finance', closeLedgerMonth, id);
}
