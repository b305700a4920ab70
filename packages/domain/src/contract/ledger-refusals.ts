import { refusals } from '../kernel/refusal.ts';

export const ledgerRefusals = refusals({
  LEDGER_NOT_RECONCILED: {
    zh: '{month} 合同台账未对平：差异 {differences} 项，待签认 {missingSignatures}',
    en: 'The contract ledgers of {month} are not reconciled: {differences} differences, signatures missing: {missingSignaturesEn}',
    requirement: 'AR-10',
    clearedBy: ['SALES_OPS', 'FINANCE', 'AR_ACCOUNTANT', 'DEPUTY_GM_FINANCE'],
  },
  LEDGER_MONTH_CLOSED: {
    zh: '{month} 已关账，不能再登记；请登记在未关账的月份',
    en: 'The month {month} is closed; post it in an open month',
    requirement: 'AR-10',
    clearedBy: [],
  },
  LEDGER_MONTH_NOT_OVER: {
    zh: '{month} 尚未结束（今日 {today}）',
    en: 'The month {month} is not over (today is {today})',
    requirement: 'AR-10',
    clearedBy: [],
  },
  LEDGER_EARLIER_MONTH_OPEN: {
    zh: '更早的月份 {open} 尚未关账',
    en: 'The earlier month {open} is not closed',
    requirement: 'AR-10',
    clearedBy: ['FINANCE', 'AR_ACCOUNTANT'],
  },
  LEDGER_OF_THE_OTHER_SIDE: {
    zh: '这是{side}的台账，只能由对方登记',
    en: 'This ledger is kept by {sideEn}',
    requirement: 'CON-15',
    clearedBy: [],
  },
});
