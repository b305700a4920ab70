import { LockMode } from '@mikro-orm/core';
import type { Facts, Guard } from '../kernel/command.ts';
import { decimal } from '../kernel/decimal.ts';
import { FinishedLot } from '../quality/finished-lot.ts';
import { ProductCertificate } from '../quality/product-certificate.ts';
import { type CustodyFacts, custodyOf } from './custody.ts';
import { lockStock } from './lock-stock.ts';
import { warehouseRefusals } from './refusals.ts';
import type { StockReceipt } from './stock-receipt.ts';

/** What the guards of a stock receipt look at: its store, its lot and the certificate of the lot. */
export interface ReceiptFacts extends CustodyFacts {
  readonly lot: FinishedLot;
  readonly certificate?: ProductCertificate;
}

const custody = custodyOf<StockReceipt>((receipt) => receipt.warehouse.id);

/** 入库事实 — stock, lot and certificate are locked in this order, as deliveries lock them: the quantity a certificate covers is shared by all receipts of its lot. Source: WH-01, QC-06. */
export const receiptFacts: Facts<StockReceipt, ReceiptFacts> = {
  async lock(receipt, work) {
    await lockStock(work, [
      { warehouseId: receipt.warehouse.id, productId: receipt.product.id, product: '', quantity: receipt.quantity },
    ]);
    await work.em.findOneOrFail(
      FinishedLot,
      { id: receipt.lot.id },
      { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    );
    await work.em.find(
      ProductCertificate,
      { lot: receipt.lot.id },
      { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' }, refresh: true },
    );
  },
  async load(documents, work) {
    const keepers = await custody.load(documents, work);
    const lotIds = [...new Set(documents.map((each) => each.lot.id))];
    const lots = await work.em.find(FinishedLot, { id: { $in: lotIds } }, { populate: ['product', 'order'] });
    const certificates = await work.em.find(ProductCertificate, { lot: { $in: lotIds } });
    return new Map(
      documents.map((each) => {
        const certificate = certificates.find((one) => one.lot.id === each.lot.id);
        return [
          each.id,
          {
            ...keepers.get(each.id)!,
            lot: lots.find((lot) => lot.id === each.lot.id)!,
            ...(certificate ? { certificate } : {}),
          },
        ];
      }),
    );
  },
};

/** 竣工试验合格 — the lot has passed its factory test. Source: QC-05. */
export const factoryTestIsPassed: Guard<StockReceipt, ReceiptFacts> = (_, { lot }) =>
  lot.testPassed ? undefined : warehouseRefusals.FACTORY_TEST_MISSING({ lot: lot.number });

/** 合格证齐备 — quality has certified the lot. Source: WH-01, QC-04, QC-06. */
export const certificateIsThere: Guard<StockReceipt, ReceiptFacts> = (_, { lot, certificate }) =>
  certificate ? undefined : warehouseRefusals.CERTIFICATE_MISSING({ lot: lot.number });

/** 不超合格证 — all receipts of a lot together are not more than its certificate covers. Source: WH-01. */
export const certificateCovers: Guard<StockReceipt, ReceiptFacts> = (receipt, { certificate }) => {
  if (!certificate || receipt.status !== 'DRAFT') return undefined;
  const excess = decimal(certificate.usedQuantity).plus(receipt.quantity).minus(certificate.quantity);
  if (excess.lte(0)) return undefined;
  const text = (value: string) => decimal(value).toFixed();
  return warehouseRefusals.CERTIFICATE_EXCEEDED({
    certificate: certificate.number,
    certified: text(certificate.quantity),
    used: text(certificate.usedQuantity!),
    asked: text(receipt.quantity),
    excess: excess.toFixed(),
  });
};
