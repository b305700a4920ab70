import { defineEntity, p } from '@mikro-orm/core';
import { enumLabels } from '../kernel/enum-labels.ts';
import { businessDate, identity, instant, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { LedgerDifference } from './ledger-difference.ts';

export const ledgerCheckStates = ['OPEN', 'COMPARED', 'CLOSED'] as const;

const schema = defineEntity({
  name: 'LedgerCheck',
  properties: {
    ...identity,
    status: p.enum(ledgerCheckStates).default('OPEN').comment('状态 — open for postings, compared, closed'),
    month: text(7).unique().comment('月份 — the month (YYYY-MM)'),
    comparedAt: instant().nullable().comment('核对时间 — when both ledgers were last compared'),
    differencesFound: p.integer().default(0).comment('差异数 — differences at the last comparison'),
    salesSignedBy: () => p.manyToOne(User).nullable().comment('销售签认人 — who signed for sales'),
    salesSignedAt: instant().nullable().comment('销售签认时间 — when sales signed'),
    financeSignedBy: () => p.manyToOne(User).nullable().comment('财务签认人 — who signed for finance'),
    financeSignedAt: instant().nullable().comment('财务签认时间 — when finance signed'),
    closedOn: businessDate().nullable().comment('关账日 — day the month was closed'),
    differences: () => p.oneToMany(LedgerDifference).mappedBy('check').comment('差异 — where the ledgers differ'),
  },
});
/** 月度对账 — sales and finance compare their contract ledgers of a month and both sign. Source: AR-10. */
export class LedgerCheck extends schema.class {}
schema.setClass(LedgerCheck);
enumLabels('LedgerCheckStatus', {
  OPEN: { zh: '未核对', en: 'Open' },
  COMPARED: { zh: '已核对', en: 'Compared' },
  CLOSED: { zh: '已关账', en: 'Closed' },
});

export const ledgerChecks = record(LedgerCheck, {
  stage: 'contract',
  label: { zh: '月度对账', en: 'Ledger check' },
  permissions: { read: 'contract.readLedger' },
  newestFirst: 'month',
});
