import type { PrintDocument, Printed } from '../print-document.ts';
import { money } from '../sheet.ts';
import { addressOf, called, firm, goods, nameOf, prices, product, termOf, words } from '../words.ts';

export const offerSelection = `number revision subject currency amount goodsAmount freightAmount insuranceAmount otherAmount otherCharges validTo sentOn recipient tradeTerm tradePlace paymentMethod deliveryOn deliveryPlace remark status
  ${firm} owner { name nameEn email }
  lines(first: 1000) { quantity specification unitPrice discountPercent amount ${product} }
  instalments(first: 100) { kind percent amount trigger days }`;

/** What an offer says of price, terms and payment; the proforma invoice says the same of what was accepted. */
export const offer: PrintDocument['body'] = (data, sheet) => [
  sheet.facts([
    [words.customer, nameOf(sheet, data.customer)],
    [{ zh: '收件人', en: 'Attention' }, data.recipient],
    [words.address, addressOf(data)],
    [words.salesperson, nameOf(sheet, data.owner)],
    [words.date, data.sentOn],
    [{ zh: '有效期至', en: 'Valid until' }, data.validTo],
    [words.tradeTerm, termOf(data)],
    [words.payment, called(sheet, 'QuotationPaymentMethod', data.paymentMethod)],
    [words.deliveryOn, data.deliveryOn],
    [words.deliveryPlace, data.deliveryPlace],
  ]),
  sheet.lines(data.lines, [...goods(sheet), ...prices]),
  sheet.facts([
    [{ zh: '货款', en: 'Goods' }, money(data.goodsAmount, data.currency)],
    [{ zh: '运费', en: 'Freight' }, money(data.freightAmount, data.currency)],
    [{ zh: '保险费', en: 'Insurance' }, money(data.insuranceAmount, data.currency)],
    [
      { zh: '其他费用', en: 'Other charges' },
      [money(data.otherAmount, data.currency), data.otherCharges].filter(Boolean).join(' '),
    ],
    [words.total, money(data.amount, data.currency)],
  ]),
  ...(data.instalments.length > 0 ? [paymentTerms(data.instalments, 'QuotationInstalment', data.currency, sheet)] : []),
  sheet.clause({ zh: '备注', en: 'Remarks' }, data.remark),
];

export const paymentTerms = (
  instalments: Printed[],
  type: string,
  currency: string,
  sheet: Parameters<PrintDocument['body']>[1],
) =>
  sheet.lines(instalments, [
    { label: { zh: '款项', en: 'Instalment' }, width: '*', cell: ({ kind }) => called(sheet, `${type}Kind`, kind) },
    { label: { zh: '比例%', en: '%' }, width: 50, number: true, cell: ({ percent }) => percent },
    { label: { zh: '金额', en: 'Amount' }, width: 110, number: true, cell: ({ amount }) => money(amount, currency) },
    {
      label: { zh: '触发事件', en: 'Falls due with' },
      width: 130,
      cell: ({ trigger }) => called(sheet, `${type}Trigger`, trigger),
    },
    { label: { zh: '天数', en: 'Days' }, width: 40, number: true, cell: ({ days }) => days },
  ]);

/** 报价单 — the price structure with terms and validity. Source: PRICE-10, B22. */
export const quotation: PrintDocument = {
  name: 'quotation',
  title: { zh: '报价单', en: 'Quotation' },
  root: 'quotation',
  type: 'Quotation',
  selection: offerSelection,
  number: ({ number, revision }) => `${number} / ${revision}`,
  body: offer,
};
