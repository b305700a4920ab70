import { enumLabels } from '../kernel/enum-labels.ts';

/** 发票类别 — tax invoices on account, for a part, for the rest; the red-letter invoice that takes one back; papers of the trade. Source: INV-07, INV-10. */
export const invoiceKinds = ['ADVANCE', 'PROGRESS', 'FINAL', 'RED_LETTER', 'PROFORMA', 'COMMERCIAL'] as const;
export type InvoiceKind = (typeof invoiceKinds)[number];

export const taxKinds = ['ADVANCE', 'PROGRESS', 'FINAL'] as const;

/** 税务发票 — counts against the contract and waits for the money; a red-letter invoice only takes back, trade papers stand outside. Source: INV-01, INV-07. */
export const isTax = (invoice: { kind?: string }): boolean =>
  invoice.kind === undefined || (taxKinds as readonly string[]).includes(invoice.kind);
export const isRedLetter = (invoice: { kind?: string }): boolean => invoice.kind === 'RED_LETTER';

enumLabels('InvoiceKind', {
  ADVANCE: { zh: '预收款发票', en: 'Advance invoice' },
  PROGRESS: { zh: '进度发票', en: 'Progress invoice' },
  FINAL: { zh: '结清发票', en: 'Final invoice' },
  RED_LETTER: { zh: '红字发票', en: 'Red-letter invoice' },
  PROFORMA: { zh: '形式发票', en: 'Proforma invoice' },
  COMMERCIAL: { zh: '商业发票', en: 'Commercial invoice' },
});
