import { defineEntity, p } from '@mikro-orm/core';
import { Customer } from '../customer/customer.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { amount, businessDate, currencyCode, identity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { Contract } from './contract.ts';
import { ContractLedgerEntry } from './contract-ledger-entry.ts';

export const ledgerSides = ['SALES', 'FINANCE'] as const;
export const ledgerStates = ['OPEN', 'UPDATED', 'RECONCILED', 'CLOSED'] as const;

const schema = defineEntity({
  name: 'ContractLedger',
  uniques: [{ properties: ['contract', 'side'] }],
  properties: {
    ...identity,
    status: p
      .enum(ledgerStates)
      .default('OPEN')
      .comment('状态 — opened, updated, reconciled with the other side, closed by the final entry'),
    side: p.enum(ledgerSides).comment('台账方 — who keeps it: sales operations or finance'),
    contract: () => p.manyToOne(Contract).comment('合同 — the contract it is the register of'),
    customer: () => p.manyToOne(Customer).comment('客户 — customer'),
    currency: currencyCode().comment('币种 — currency of all figures (ISO 4217)'),
    amount: amount().default('0').comment('合同金额 — contract amount as this side has it'),
    producedAmount: amount().default('0').comment('已完工金额 — value of the goods made'),
    shippedAmount: amount().default('0').comment('已发货金额 — value of the goods shipped'),
    signedForAmount: amount().default('0').comment('已签收金额 — value of the goods signed for'),
    invoicedAmount: amount().default('0').comment('已开票金额 — invoiced'),
    collectedAmount: amount().default('0').comment('已收款金额 — received'),
    balance: p
      .decimal('string')
      .precision(20)
      .scale(4)
      .generated('(amount - collected_amount) stored')
      .nullable()
      .comment('余额 — contract amount not received yet'),
    acceptedOn: businessDate().nullable().comment('验收日 — day the customer accepted'),
    reconciledMonth: text(7).nullable().comment('对平月份 — last month in which both sides agreed (YYYY-MM)'),
    closedOn: businessDate().nullable().comment('结清日 — day of the final entry'),
    entries: () =>
      p.oneToMany(ContractLedgerEntry).mappedBy('ledger').comment('台账记录 — every posting, never changed'),
  },
});
/** 合同台账 — the register of one contract as one side keeps it; the other side has one of its own. Source: CON-15. */
export class ContractLedger extends schema.class {}
schema.setClass(ContractLedger);
enumLabels('ContractLedgerSide', {
  SALES: { zh: '销售业务科', en: 'Sales operations' },
  FINANCE: { zh: '财务部', en: 'Finance' },
});
enumLabels('ContractLedgerStatus', {
  OPEN: { zh: '已建账', en: 'Open' },
  UPDATED: { zh: '已更新', en: 'Updated' },
  RECONCILED: { zh: '已对平', en: 'Reconciled' },
  CLOSED: { zh: '已结清', en: 'Closed' },
});

export const contractLedgers = record(ContractLedger, {
  stage: 'contract',
  label: { zh: '合同台账', en: 'Contract ledger' },
  parent: 'contract',
  permissions: { read: 'contract.readLedger' },
  search: ['contract.number', 'customer.name', 'customer.nameEn'],
});
