import { defineEntity, p } from '@mikro-orm/core';
import { enumLabels } from '../kernel/enum-labels.ts';
import { amount, businessDate, identity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { ContractLedger } from './contract-ledger.ts';

export const ledgerFigures = ['AMOUNT', 'PRODUCED', 'SHIPPED', 'SIGNED_FOR', 'INVOICED', 'COLLECTED'] as const;
export type LedgerFigure = (typeof ledgerFigures)[number];
export const entryKinds = [
  'OPENING',
  'AMENDMENT',
  'PRODUCTION',
  'SHIPMENT',
  'SIGN_OFF',
  'INVOICE',
  'RECEIPT',
  'ACCEPTANCE',
  'CORRECTION',
  'FINAL',
  'REOPENED',
] as const;
export type EntryKind = (typeof entryKinds)[number];

const schema = defineEntity({
  name: 'ContractLedgerEntry',
  properties: {
    ...identity,
    ledger: () => p.manyToOne(ContractLedger).comment('台账 — the ledger it is posted in'),
    kind: p.enum(entryKinds).comment('类别 — what happened'),
    figure: p.enum(ledgerFigures).nullable().comment('科目 — the figure it moves; empty when it moves none'),
    amount: amount().comment('金额 — so much more, or (negative) less; what is taken back is an entry of its own'),
    occurredOn: businessDate().comment('发生日 — day it happened'),
    month: text(7)
      .index()
      .comment('所属月份 — month it counts in (YYYY-MM): that of its day, or the open one when that is closed'),
    reason: text(500).nullable().comment('理由 — why it was corrected by hand'),
    recordedBy: () => p.manyToOne(User).comment('登记人 — whose action it follows from'),
  },
});
/** 台账记录 — one posting in a contract ledger; never changed, only taken back by another. Source: CON-15, CON-22. */
export class ContractLedgerEntry extends schema.class {}
schema.setClass(ContractLedgerEntry);
enumLabels('ContractLedgerEntryKind', {
  OPENING: { zh: '建账', en: 'Opening' },
  AMENDMENT: { zh: '合同变更', en: 'Amendment' },
  PRODUCTION: { zh: '生产', en: 'Production' },
  SHIPMENT: { zh: '发货', en: 'Shipment' },
  SIGN_OFF: { zh: '签收', en: 'Sign-off' },
  INVOICE: { zh: '开票', en: 'Invoice' },
  RECEIPT: { zh: '收款', en: 'Receipt' },
  ACCEPTANCE: { zh: '验收', en: 'Acceptance' },
  CORRECTION: { zh: '更正', en: 'Correction' },
  FINAL: { zh: '结清', en: 'Final entry' },
  REOPENED: { zh: '重新打开', en: 'Reopened' },
});
/** What each figure of a contract ledger is called. */
export const figureLabels = {
  AMOUNT: { zh: '合同金额', en: 'Contract amount' },
  PRODUCED: { zh: '完工', en: 'Produced' },
  SHIPPED: { zh: '发货', en: 'Shipped' },
  SIGNED_FOR: { zh: '签收', en: 'Signed for' },
  INVOICED: { zh: '开票', en: 'Invoiced' },
  COLLECTED: { zh: '收款', en: 'Collected' },
} as const;
enumLabels('ContractLedgerEntryFigure', figureLabels);

export const contractLedgerEntries = record(ContractLedgerEntry, {
  stage: 'contract',
  label: { zh: '台账记录', en: 'Ledger entry' },
  plural: 'contractLedgerEntries',
  parent: 'ledger',
  permissions: { read: 'contract.readLedger' },
  newestFirst: 'occurredOn',
});
