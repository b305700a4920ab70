import type { PrintDocument } from '../print-document.ts';
import { money } from '../sheet.ts';
import { addressOf, called, firm, goods, nameOf, prices, product, termOf, words } from '../words.ts';
import { paymentTerms } from './quotation.ts';

/** 销售合同 — the text both sides sign: goods, prices, terms and the obligatory clauses. Source: CON-05, CON-06, B25. */
export const contract: PrintDocument = {
  name: 'contract',
  title: { zh: '销售合同', en: 'Sales contract' },
  root: 'contract',
  type: 'Contract',
  selection: `number revision subject currency amount taxAmount amountInWords amountInWordsEn signedOn tradeTerm tradePlace paymentMethod deliveryOn deliveryPlace
    productSpecification qualityStandard rightsAndDuties afterSalesService breachLiability warrantyMonths
    ${firm} owner { name nameEn }
    lines(first: 1000) { quantity specification unitPrice discountPercent amount deliveryOn ${product} }
    instalments(first: 100) { kind percent amount trigger days }`,
  number: ({ number, revision }) => (revision > 1 ? `${number} / ${revision}` : number),
  body: (data, sheet) => [
    sheet.facts([
      [{ zh: '买方', en: 'Buyer' }, nameOf(sheet, data.customer)],
      [words.address, addressOf(data)],
      [{ zh: '税号', en: 'Tax number' }, data.customer?.taxNumber],
      [{ zh: '签订日', en: 'Signed on' }, data.signedOn],
      [words.tradeTerm, termOf(data)],
      [words.payment, called(sheet, 'ContractPaymentMethod', data.paymentMethod)],
      [words.deliveryOn, data.deliveryOn],
      [words.deliveryPlace, data.deliveryPlace],
    ]),
    sheet.lines(
      data.lines,
      [...goods(sheet), ...prices],
      ['', '', sheet.say(words.total), '', '', '', '', money(data.amount, data.currency)],
    ),
    sheet.facts([
      [{ zh: '合同金额（大写）', en: 'In words (Chinese)' }, data.amountInWords],
      [{ zh: '英文大写', en: 'In words' }, data.amountInWordsEn],
    ]),
    paymentTerms(data.instalments, 'PaymentScheduleLine', data.currency, sheet),
    sheet.clause({ zh: '一、产品规格', en: '1. Product specification' }, data.productSpecification),
    sheet.clause({ zh: '二、质量标准', en: '2. Quality standard' }, data.qualityStandard),
    sheet.clause({ zh: '三、双方权利义务', en: '3. Rights and duties' }, data.rightsAndDuties),
    sheet.clause({ zh: '四、售后服务', en: '4. After-sales service' }, data.afterSalesService),
    sheet.clause({ zh: '五、违约责任', en: '5. Liability for breach' }, data.breachLiability),
    sheet.signatures([words.buyer, words.seller]),
  ],
};
