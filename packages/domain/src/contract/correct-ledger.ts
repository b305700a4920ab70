import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import { command, type Guard } from '../kernel/command.ts';
import { decimal } from '../kernel/decimal.ts';
import { Invalid, Refused } from '../kernel/errors.ts';
import { inputDate, inputDecimal, inputReason } from '../kernel/parse-input.ts';
import { fitsCurrency } from '../pricing/amounts.ts';
import { Contract } from './contract.ts';
import { ContractLedger, type ledgerSides } from './contract-ledger.ts';
import { ledgerFigures } from './contract-ledger-entry.ts';
import { monthOf, openMonth } from './ledger-month.ts';
import { ledgerRefusals } from './ledger-refusals.ts';
import { enter, settleLedgers } from './post-to-ledgers.ts';

const correction = z.strictObject({
  figure: z.enum(ledgerFigures).describe('科目 — the figure that is wrong'),
  amount: inputDecimal({ min: '-99999999999999', scale: 4 }).describe('金额 — so much more, or (negative) less'),
  occurredOn: inputDate().describe('发生日 — day it counts on; its month must be open'),
  reason: inputReason().describe('理由 — what was wrong'),
});

const names = { SALES: { zh: '销售业务科', en: 'sales operations' }, FINANCE: { zh: '财务部', en: 'finance' } };

/** One side corrects its own ledger, never that of the other. */
const correct = (side: (typeof ledgerSides)[number], verb: string, permission: string) => {
  const ledgerIsOurs: Guard<ContractLedger, undefined> = (ledger) => {
    if (ledger.side === side) return undefined;
    const other = names[ledger.side];
    return ledgerRefusals.LEDGER_OF_THE_OTHER_SIDE(
      { side: other.zh, sideEn: other.en },
      { clearedBy: ledger.side === 'SALES' ? ['SALES_OPS'] : ['FINANCE', 'AR_ACCOUNTANT'] },
    );
  };
  return command({
    name: verb,
    label: { zh: `更正台账（${names[side].zh}）`, en: `Correct the ledger of ${names[side].en}` },
    says: {
      zh: '在本方台账追加一笔更正，原记录不变；对方台账不受影响',
      en: 'An entry is added to this side’s ledger; nothing is overwritten and the other side’s ledger stays as it is',
    },
    event: 'ContractLedgerCorrected',
    on: ContractLedger,
    from: ['OPEN', 'UPDATED', 'RECONCILED', 'CLOSED'],
    to: ['UPDATED', 'CLOSED'],
    permission,
    source: 'CON-15, AR-10',
    input: correction,
    guards: { ledgerIsOurs },
    async change(ledger, { figure, amount, occurredOn, reason }, { work }) {
      if (occurredOn > work.today)
        throw new Invalid([
          { path: 'input.occurredOn', message: { zh: '不能晚于今天', en: 'must not be after today' } },
        ]);
      if (decimal(amount).eq(0))
        throw new Invalid([{ path: 'input.amount', message: { zh: '不能为 0', en: 'must not be 0' } }]);
      if (!fitsCurrency(decimal(amount), ledger.currency))
        throw new Invalid([
          { path: 'input.amount', message: { zh: '小数位超出币种', en: 'has more digits than the currency' } },
        ]);
      const month = await openMonth(work, occurredOn);
      if (month !== monthOf(occurredOn))
        throw new Refused([ledgerRefusals.LEDGER_MONTH_CLOSED({ month: monthOf(occurredOn) })]);
      const both = await work.em.find(
        ContractLedger,
        { contract: ledger.contract.id },
        { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' } },
      );
      const contract = await work.em.findOneOrFail(Contract, { id: ledger.contract.id });
      const present = await openMonth(work, work.today);
      enter(work, ledger, { kind: 'CORRECTION', figure, amount: decimal(amount), on: occurredOn, reason }, month);
      await settleLedgers(work, contract, both, present, [ledger]);
      return ledger.status as 'UPDATED' | 'CLOSED';
    },
  });
};

/** 更正销售台账 — sales operations puts its own ledger right. Source: CON-15, AR-10. */
export const correctSalesLedger = correct('SALES', 'correctSalesLedger', 'contract.keepSalesLedger');
/** 更正财务台账 — finance puts its own ledger right. Source: CON-15, AR-10. */
export const correctFinanceLedger = correct('FINANCE', 'correctFinanceLedger', 'contract.keepFinanceLedger');
