import type { PrintDocument } from '../print-document.ts';
import { contract } from './contract.ts';
import { deliveryOrder } from './delivery-order.ts';
import { exitPass } from './exit-pass.ts';
import { outboundNote } from './outbound-note.ts';
import { packingList } from './packing-list.ts';
import { productCertificate } from './product-certificate.ts';
import { proformaInvoice } from './proforma-invoice.ts';
import { quotation } from './quotation.ts';

/** 全部单据 — every paper that can be printed. Source: Annex B. */
export const printDocuments: readonly PrintDocument[] = [
  quotation,
  proformaInvoice,
  contract,
  productCertificate,
  deliveryOrder,
  packingList,
  outboundNote,
  exitPass,
];
