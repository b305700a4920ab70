import { defineEntity, p } from '@mikro-orm/core';
import { amount, businessDate, identity, imported, percent, quantity, text, unitPrice } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { Product } from '../product/product.ts';
import { Contract } from './contract.ts';

const schema = defineEntity({
  name: 'ContractLine',
  checks: [
    {
      name: 'contract_line_progress',
      expression:
        'ordered_quantity >= 0 and shipped_quantity >= 0 and signed_quantity >= 0 and invoiced_quantity >= 0 and quantity > 0',
    },
  ],
  properties: {
    ...identity,
    ...imported,
    contract: () => p.manyToOne(Contract).comment('合同 — the contract it is a line of'),
    position: p.integer().default(0).comment('行号 — order of the line'),
    product: () => p.manyToOne(Product).comment('产品 — product'),
    specification: text(400).nullable().comment('规格 — specification agreed'),
    quantity: quantity().comment('数量 — quantity in the unit of the product'),
    unitPrice: unitPrice().comment('单价 — price of one unit, tax included'),
    discountPercent: percent().default('0').comment('折扣率 — discount on the line, in percent'),
    taxRatePercent: percent().default('13').comment('税率 — VAT rate in percent'),
    deliveryOn: businessDate().nullable().comment('交货期 — promised for this line'),
    grossAmount: amount().default('0').comment('折前金额 — quantity × price'),
    amount: amount().default('0').comment('金额 — after discount, rounded half-up to the digits of the currency'),
    orderedQuantity: p.decimal('string').precision(18).scale(6).default('0').comment('已下单数量 — quantity on orders'),
    shippedQuantity: p
      .decimal('string')
      .precision(18)
      .scale(6)
      .default('0')
      .comment('已发货数量 — quantity that left the plant'),
    signedQuantity: p
      .decimal('string')
      .precision(18)
      .scale(6)
      .default('0')
      .comment('已签收数量 — quantity the customer signed for'),
    invoicedQuantity: p
      .decimal('string')
      .precision(18)
      .scale(6)
      .default('0')
      .comment('已开票数量 — quantity on tax invoices'),
    shippedAmount: amount().default('0').comment('已发货金额 — value shipped'),
    signedAmount: amount().default('0').comment('已签收金额 — value signed for'),
    invoicedAmount: amount().default('0').comment('已开票金额 — value invoiced'),
    collectedAmount: amount().default('0').comment('已收款金额 — share of the money collected'),
  },
});
/** 合同产品行 — one product of a contract: ordered, shipped, signed for, invoiced and collected in exact quantities and amounts. Source: CON-03, field-lessons §2. */
export class ContractLine extends schema.class {}
schema.setClass(ContractLine);

export const contractLines = record(ContractLine, {
  stage: 'contract',
  label: { zh: '合同产品行', en: 'Contract line' },
  parent: 'contract',
  writable: ['product', 'specification', 'quantity', 'unitPrice', 'discountPercent', 'taxRatePercent', 'deliveryOn'],
});
