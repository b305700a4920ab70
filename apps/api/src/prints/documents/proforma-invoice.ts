import { quotationIsAccepted } from '@tradewind/domain/pricing/may-print-proforma-invoice.ts';
import type { PrintDocument } from '../print-document.ts';
import { words } from '../words.ts';
import { offer, offerSelection } from './quotation.ts';

/** 形式发票 — what the customer accepted, for his bank and his customs; no tax invoice. Source: PRICE-16, INV-07. */
export const proformaInvoice: PrintDocument = {
  name: 'proforma-invoice',
  title: { zh: '形式发票', en: 'Proforma invoice' },
  root: 'quotation',
  type: 'Quotation',
  selection: offerSelection,
  number: ({ number, revision }) => `PI-${number}-${revision}`,
  guards: { quotationIsAccepted },
  body: (data, sheet) => [...offer(data, sheet), sheet.signatures([words.seller])],
};
