import { decimal } from '../kernel/decimal.ts';
import { nextNumber } from '../kernel/number-series.ts';
import type { Work } from '../kernel/work.ts';
import type { ProductCertificate } from '../quality/product-certificate.ts';
import type { StockReceipt } from './stock-receipt.ts';

/** 占用合格证 — the receipt gets its number and takes its quantity from the certificate of the lot. Source: WH-01, QC-06. */
export async function useCertificate(
  work: Work,
  receipt: StockReceipt,
  certificate: ProductCertificate,
): Promise<void> {
  if (receipt.number.startsWith('DRAFT-')) receipt.number = await nextNumber(work, 'SR');
  certificate.usedQuantity = decimal(certificate.usedQuantity).plus(receipt.quantity).toFixed();
  certificate.updatedAt = work.now;
  receipt.certificate = certificate;
  receipt.certificateNumber = certificate.number;
}

/** 退还合格证 — a receipt that is taken back gives its quantity back to the certificate. Source: WH-01. */
export function giveBackCertificate(work: Work, receipt: StockReceipt, certificate: ProductCertificate): void {
  certificate.usedQuantity = decimal(certificate.usedQuantity).minus(receipt.quantity).toFixed();
  certificate.updatedAt = work.now;
  receipt.certificate = null;
  receipt.certificateNumber = null;
}
