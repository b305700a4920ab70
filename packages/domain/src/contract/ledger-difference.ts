import { defineEntity, p } from '@mikro-orm/core';
import { type Role, roleCodes, roles } from '../access/roles.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { amount, businessDate, currencyCode, identity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { Contract } from './contract.ts';
import { figureLabels } from './contract-ledger-entry.ts';
import { LedgerCheck } from './ledger-check.ts';

export const differenceStates = ['OPEN', 'RESOLVED', 'WAIVED'] as const;
/** What is compared: the figures that both sides must agree on, and the currency they are in. */
export const comparedFigures = ['AMOUNT', 'SHIPPED', 'INVOICED', 'COLLECTED', 'CURRENCY'] as const;
export type ComparedFigure = (typeof comparedFigures)[number];
/** 责任方 — who looks into a difference first: whoever has the papers. */
export const responsibleFor: Readonly<Record<ComparedFigure, Role>> = {
  AMOUNT: 'SALES_OPS',
  SHIPPED: 'SALES_OPS',
  CURRENCY: 'SALES_OPS',
  INVOICED: 'FINANCE',
  COLLECTED: 'FINANCE',
};

const schema = defineEntity({
  name: 'LedgerDifference',
  uniques: [{ properties: ['check', 'contract', 'figure'] }],
  properties: {
    ...identity,
    status: p.enum(differenceStates).default('OPEN').comment('状态 — open until the ledgers agree or it is waived'),
    check: () => p.manyToOne(LedgerCheck).comment('月度对账 — the check that found it'),
    contract: () => p.manyToOne(Contract).comment('合同 — contract'),
    figure: p.enum(comparedFigures).comment('科目 — the figure that differs'),
    salesAmount: amount().default('0').comment('销售台账数 — as sales operations has it'),
    financeAmount: amount().default('0').comment('财务台账数 — as finance has it'),
    difference: p
      .decimal('string')
      .precision(20)
      .scale(4)
      .generated('(sales_amount - finance_amount) stored')
      .nullable()
      .comment('差额 — sales less finance'),
    salesCurrency: currencyCode().comment('销售台账币种 — currency in the ledger of sales (ISO 4217)'),
    financeCurrency: currencyCode().comment('财务台账币种 — currency in the ledger of finance (ISO 4217)'),
    responsible: p.enum(roleCodes).comment('责任岗位 — role that clears it up'),
    foundOn: businessDate().comment('发现日 — day it was first found: its age counts from here'),
    resolvedOn: businessDate().nullable().comment('消除日 — day it was gone'),
    waivedReason: text(500).nullable().comment('豁免理由 — why it is let pass'),
  },
});
/** 台账差异 — sales and finance have different figures for a contract at the end of a month. Source: AR-10, field-lessons §1. */
export class LedgerDifference extends schema.class {}
schema.setClass(LedgerDifference);
enumLabels('LedgerDifferenceStatus', {
  OPEN: { zh: '待查', en: 'Open' },
  RESOLVED: { zh: '已消除', en: 'Resolved' },
  WAIVED: { zh: '已豁免', en: 'Waived' },
});
enumLabels('LedgerDifferenceFigure', { ...figureLabels, CURRENCY: { zh: '币种', en: 'Currency' } });
enumLabels('LedgerDifferenceResponsible', roles);

export const ledgerDifferences = record(LedgerDifference, {
  stage: 'contract',
  label: { zh: '台账差异', en: 'Ledger difference' },
  parent: 'contract',
  permissions: { read: 'contract.readLedger' },
});
