import { refusals } from '../kernel/refusal.ts';

export const invoiceRefusals = refusals({
  INVOICE_COLLECTION_BELOW_THRESHOLD: {
    zh: '已收 {collected} {currency}，占 {collectedPercent}%，未达到 {threshold}%，尚缺 {missing}',
    en: '{collected} {currency} collected, {collectedPercent} %; a tax invoice needs {threshold} %, {missing} is missing',
    requirement: 'INV-01',
    clearedBy: ['FINANCE', 'SALESPERSON'],
  },
  INVOICE_TERMS_NOT_MET: {
    zh: '按合同付款条件到期应收 {due} {currency}，已收 {received}，尚缺 {missing}',
    en: '{due} {currency} is due by the terms of the contract, {received} has been received, {missing} is missing',
    requirement: 'INV-06',
    clearedBy: ['FINANCE', 'SALESPERSON'],
  },
  INVOICE_BEFORE_SHIPMENT: {
    zh: '已发货 {shipped} {currency}，已开票 {invoiced}，本次 {amount}，超出发货 {excess}',
    en: '{shipped} {currency} shipped, {invoiced} invoiced, {amount} on this one: {excess} more than was shipped',
    requirement: 'INV-06',
    clearedBy: ['SALES_OPS'],
  },
  INVOICE_EXCEEDS_CONTRACT: {
    zh: '合同金额 {contractAmount} {currency}，已开票 {invoiced}，本次 {amount}，超出 {excess}',
    en: 'The contract amounts to {contractAmount} {currency}, {invoiced} is invoiced, this one is {amount}: {excess} too much',
    requirement: 'INV-08',
    clearedBy: ['SALES_ADMIN'],
  },
  INVOICE_EXCEEDS_LINE: {
    zh: '{product} 合同数量 {contractQuantity}，已开票 {invoiced}，本次 {quantity}，超出 {excess}',
    en: '{product}: {contractQuantity} in the contract, {invoiced} invoiced, {quantity} on this one: {excess} too many',
    requirement: 'INV-08',
    clearedBy: ['SALES_ADMIN'],
  },
  INVOICE_DETAILS_INCOMPLETE: {
    zh: '客户开票信息不完整，缺：{missing}',
    en: 'The invoice details of the customer are incomplete; missing: {missingEn}',
    requirement: 'INV-04',
    clearedBy: ['SALES_ADMIN', 'SALESPERSON'],
  },
  INVOICE_NOTHING_LEFT: {
    zh: '合同 {contract} 已无可开票内容',
    en: 'Nothing of the contract {contract} is left to invoice',
    requirement: 'INV-08',
    clearedBy: [],
  },
  INVOICE_VOUCHERS_MISSING: {
    zh: '开票凭证尚未收集',
    en: 'The vouchers of the invoice have not been collected',
    requirement: 'INV-05',
    clearedBy: ['FINANCE'],
  },
  INVOICE_DATA_MISSING: {
    zh: '开票数据尚未录入',
    en: 'The data of the invoice have not been entered',
    requirement: 'INV-05',
    clearedBy: ['FINANCE'],
  },
  INVOICE_SENT_IMPOSSIBLE: {
    zh: '送达日 {sentOn} 须在开票日 {issuedOn} 与今日 {today} 之间',
    en: 'It cannot have been handed over on {sentOn}: it was issued on {issuedOn} and today is {today}',
    requirement: 'INV-05',
    clearedBy: ['SALESPERSON'],
  },
  RED_LETTER_EXCEEDS_INVOICE: {
    zh: '发票 {invoice} 金额 {invoiced} {currency}，已红冲 {credited}，不能再红冲 {asked}',
    en: 'The invoice {invoice} is over {invoiced} {currency}, {credited} has been taken back: {asked} more is too much',
    requirement: 'INV-10',
    clearedBy: ['FINANCE', 'SALES_ADMIN'],
  },
  RED_LETTER_IS_FINAL: {
    zh: '红字发票 {invoice} 本身不能再红冲',
    en: 'The red-letter invoice {invoice} cannot be taken back itself',
    requirement: 'INV-10',
    clearedBy: [],
  },
  RED_LETTER_RUNNING: {
    zh: '已有红冲申请 {redLetter}（状态 {state:InvoiceStatus}）',
    en: 'A red-letter request {redLetter} is on its way (state {state:InvoiceStatus})',
    requirement: 'INV-10',
    clearedBy: ['DEPUTY_GM_FINANCE', 'FINANCE'],
  },
  NOTHING_TO_ASK_FOR: {
    zh: '已开票 {invoiced} {currency}，已收 {collected}：没有可通知付款的金额',
    en: '{invoiced} {currency} invoiced, {collected} received: there is nothing to ask the customer for',
    requirement: 'INV-06',
    clearedBy: [],
  },
  NOTICE_BEFORE_SHIPMENT: {
    zh: '合同 {contract} 尚未发货，付款通知随发票在发货后发出',
    en: 'Nothing of contract {contract} has been shipped: the payment notice goes with the invoice after shipment',
    requirement: 'INV-06',
    clearedBy: ['SALES_OPS'],
  },
});
