import { refusals } from '../kernel/refusal.ts';

export const invoiceRefusals = refusals({
  INVOICE_COLLECTION_BELOW_THRESHOLD: { zh: '已收 {collected} {currency}，占 {collectedPercent}%，未达到 {threshold}%，尚缺 {missing}', en: '{collected} {currency} collected, {collectedPercent} %; a tax invoice needs {threshold} %, {missing} is missing', requirement: 'INV-01', clearedBy: ['FINANCE', 'SALESPERSON'] },
  INVOICE_TERMS_NOT_MET: { zh: '按合同付款条件到期应收 {due} {currency}，已收 {received}，尚缺 {missing}', en: '{due} {currency} is due by the terms of the contract, {received} has been received, {missing} is missing', requirement: 'INV-06', clearedBy: ['FINANCE', 'SALESPERSON'] },
  INVOICE_BEFORE_SHIPMENT: { zh: '已发货 {shipped} {currency}，已开票 {invoiced}，本次 {amount}，超出发货 {excess}', en: '{shipped} {currency} shipped, {invoiced} invoiced, {amount} on this one: {excess} more than was shipped', requirement: 'INV-06', clearedBy: ['SALES_OPS'] },
  INVOICE_EXCEEDS_CONTRACT: { zh: '合同金额 {contractAmount} {currency}，已开票 {invoiced}，本次 {amount}，超出 {excess}', en: 'The contract amounts to {contractAmount} {currency}, {invoiced} is invoiced, this one is {amount}: {excess} too much', requirement: 'INV-08', clearedBy: ['SALES_ADMIN'] },
  INVOICE_EXCEEDS_LINE: { zh: '{product} 合同数量 {contractQuantity}，已开票 {invoiced}，本次 {quantity}，超出 {excess}', en: '{product}: {contractQuantity} in the contract, {invoiced} invoiced, {quantity} on this one: {excess} too many', requirement: 'INV-08', clearedBy: ['SALES_ADMIN'] },
  INVOICE_DETAILS_INCOMPLETE: { zh: '客户开票信息不完整，缺：{missing}', en: 'The invoice details of the customer are incomplete; missing: {missingEn}', requirement: 'INV-04', clearedBy: ['SALES_ADMIN', 'SALESPERSON'] },
  INVOICE_NOTHING_LEFT: { zh: '合同 {contract} 已无可开票内容', en: 'Nothing of the contract {contract} is left to invoice', requirement: 'INV-08', clearedBy: [] },
});
