import { defineEntity, p } from '@mikro-orm/core';
import { businessDate, identity, imported, quantity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { Product } from '../product/product.ts';
import { FinishedLot } from './finished-lot.ts';
import { Inspection } from './inspection.ts';

const schema = defineEntity({
  name: 'ProductCertificate',
  checks: [{ name: 'product_certificate_used', expression: 'used_quantity >= 0 and used_quantity <= quantity' }],
  properties: {
    ...identity,
    ...imported,
    number: text(40).unique().comment('合格证号 — number of the certificate'),
    lot: () => p.manyToOne(FinishedLot).unique().comment('批次 — the lot it is for'),
    inspection: () => p.manyToOne(Inspection).unique().comment('检验单 — the passed inspection it rests on'),
    product: () => p.manyToOne(Product).comment('产品 — product'),
    quantity: quantity().comment('数量 — quantity it certifies'),
    usedQuantity: p
      .decimal('string')
      .precision(18)
      .scale(6)
      .default('0')
      .comment('已用数量 — quantity on stock receipts'),
    inspector: () => p.manyToOne(User).comment('检验员 — who inspected the lot'),
    issuedBy: () => p.manyToOne(User).comment('签发人 — who issued it'),
    issuedOn: businessDate().comment('签发日 — day it was issued'),
    searchText: text(2000).default('').comment('检索文本 — text, pinyin and initials'),
  },
});
/** 产品合格证 — quality certifies a lot that passed; goods come into the store only with it, and only as many as it says. Source: QC-06, WH-01. */
export class ProductCertificate extends schema.class {}
schema.setClass(ProductCertificate);

export const productCertificates = record(ProductCertificate, {
  stage: 'quality',
  label: { zh: '产品合格证', en: 'Product certificate' },
  parent: 'lot',
  search: ['number', 'lot.number', 'product.name', 'product.code'],
  hidden: ['searchText'],
  newestFirst: 'issuedOn',
});
