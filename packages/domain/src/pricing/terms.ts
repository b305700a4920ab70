import { p } from '@mikro-orm/core';
import { businessDate, currencyCode, text } from '../kernel/fields.ts';
import { incoterms } from '../kernel/incoterms.ts';

export const contractKinds = ['DOMESTIC', 'EXPORT'] as const;
/** Incoterms 2020. */
export const tradeTerms = ['EXW', 'FCA', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP', 'FAS', 'FOB', 'CFR', 'CIF'] as const;
export const paymentMethods = ['TT', 'LC', 'DP', 'DA', 'OA', 'CASH'] as const;
export const instalmentKinds = [
  'ADVANCE',
  'BEFORE_SHIPMENT',
  'AGAINST_DOCUMENTS',
  'ON_ACCEPTANCE',
  'BALANCE',
  'RETENTION',
] as const;
export const triggers = [
  'SIGNING',
  'BEFORE_SHIPMENT',
  'SHIPMENT',
  'DOCUMENTS',
  'SIGN_OFF',
  'INVOICE',
  'ACCEPTANCE',
  'WARRANTY_END',
] as const;

/** 条款 — what a quotation, its application and its contract have in common. Source: PRICE-10, CON-04. */
export const termFields = {
  kind: p.enum(contractKinds).default('DOMESTIC').comment('合同类别 — domestic or export'),
  currency: currencyCode().default('CNY').comment('币种 — currency of all amounts (ISO 4217)'),
  paymentMethod: p.enum(paymentMethods).default('TT').comment('付款方式 — T/T, L/C, D/P, D/A, O/A or cash'),
  tradeTerm: p.enum(tradeTerms).nullable().comment('贸易术语 — delivery term (Incoterms 2020)'),
  tradePlace: text(120).nullable().comment('术语地点 — named place of the delivery term'),
  deliveryOn: businessDate().nullable().comment('交货期 — promised delivery date'),
  deliveryPlace: text(300).nullable().comment('交货地点 — where it is delivered, or EX STORE'),
};
export const tradeTermLabels = Object.fromEntries(
  tradeTerms.map((term) => [term, { zh: `${term} ${incoterms[term]?.zh}`, en: `${term} ${incoterms[term]?.en}` }]),
);
export const paymentMethodLabels = {
  TT: { zh: '电汇', en: 'T/T' },
  LC: { zh: '信用证', en: 'L/C' },
  DP: { zh: '付款交单', en: 'D/P' },
  DA: { zh: '承兑交单', en: 'D/A' },
  OA: { zh: '赊销', en: 'O/A' },
  CASH: { zh: '现金', en: 'Cash' },
};
export const instalmentLabels = {
  ADVANCE: { zh: '预收款', en: 'Advance' },
  BEFORE_SHIPMENT: { zh: '提货款', en: 'Before shipment' },
  AGAINST_DOCUMENTS: { zh: '凭单付款', en: 'Against documents' },
  ON_ACCEPTANCE: { zh: '验收款', en: 'On acceptance' },
  BALANCE: { zh: '余款', en: 'Balance' },
  RETENTION: { zh: '质保金', en: 'Retention' },
};
export const triggerLabels = {
  SIGNING: { zh: '合同签订', en: 'Signing' },
  BEFORE_SHIPMENT: { zh: '发货前', en: 'Before shipment' },
  SHIPMENT: { zh: '发货', en: 'Shipment' },
  DOCUMENTS: { zh: '交单', en: 'Documents' },
  SIGN_OFF: { zh: '客户签收', en: 'Sign-off' },
  INVOICE: { zh: '开票', en: 'Invoice' },
  ACCEPTANCE: { zh: '验收', en: 'Acceptance' },
  WARRANTY_END: { zh: '质保期满', en: 'End of warranty' },
};
export const kindLabels = { DOMESTIC: { zh: '内销', en: 'Domestic' }, EXPORT: { zh: '出口', en: 'Export' } };
