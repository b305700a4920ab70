import { runWithin } from '@tradewind/domain/kernel/run.ts';
import { concludeInspection } from '@tradewind/domain/quality/conclude-inspection.ts';
import { FinishedLot } from '@tradewind/domain/quality/finished-lot.ts';
import { Inspection } from '@tradewind/domain/quality/inspection.ts';
import { issueCertificate } from '@tradewind/domain/quality/issue-certificate.ts';
import { recordFactoryTest } from '@tradewind/domain/quality/record-factory-test.ts';
import { startInspection } from '@tradewind/domain/quality/start-inspection.ts';
import { packStock } from '@tradewind/domain/warehouse/pack-stock.ts';
import { preReceiveStock } from '@tradewind/domain/warehouse/pre-receive-stock.ts';
import { receiveStock } from '@tradewind/domain/warehouse/receive-stock.ts';
import { StockReceipt } from '@tradewind/domain/warehouse/stock-receipt.ts';
import { making, type Stage } from './stage.ts';

/** What is made: of a product, for an order line or for stock. */
export interface Goods {
  readonly productId: string;
  readonly quantity: string;
  readonly orderLineId?: string;
  readonly warehouseId: string;
}

interface Made extends Goods {
  readonly lotId: string;
  readonly inspectionId: string;
}

/** 完工报检 — lots are registered, tested and put up for inspection by production. */
export async function makesLots(stage: Stage, goods: readonly Goods[]): Promise<Made[]> {
  return stage.together('production', async (work) => {
    const made: Made[] = [];
    for (const each of goods) {
      const lot = await making(work, FinishedLot, {
        productId: each.productId,
        quantity: each.quantity,
        ...(each.orderLineId ? { orderLineId: each.orderLineId } : {}),
      });
      await runWithin(work, recordFactoryTest as never, lot.id, {
        testedOn: stage.today(),
        passed: true,
        result: '空载、负载试验合格',
      });
      const inspection = await making(work, Inspection, { lotId: lot.id });
      made.push({ ...each, lotId: lot.id, inspectionId: inspection.id });
      work.em.clear();
    }
    return made;
  });
}

/** 检验发证 — quality inspects the whole lots and certifies them. */
export async function certifiesLots(stage: Stage, lots: readonly Made[]): Promise<void> {
  await stage.together('quality', async (work) => {
    for (const each of lots) {
      await runWithin(work, startInspection as never, each.inspectionId, {
        samplingPlan: '全检',
        standard: 'GB/T 307.1',
      });
      await runWithin(work, concludeInspection as never, each.inspectionId, {
        inspectedQuantity: each.quantity,
        items: [
          { characteristic: '尺寸', standard: '图纸', measured: '合格', conforms: true },
          { characteristic: '外观', standard: '无锈蚀、无磕碰', measured: '合格', conforms: true },
        ],
      });
      await runWithin(work, issueCertificate as never, each.inspectionId);
      work.em.clear();
    }
  });
}

/** 成品入库 — production hands the lots over and packs them, the custodian takes them in. */
export async function storesLots(stage: Stage, lots: readonly Made[]): Promise<void> {
  const receipts = await stage.together('production', async (work) => {
    const ids: string[] = [];
    for (const each of lots) {
      const { id } = await making(work, StockReceipt, {
        warehouseId: each.warehouseId,
        lotId: each.lotId,
        quantity: each.quantity,
      });
      await runWithin(work, preReceiveStock as never, id);
      await runWithin(work, packStock as never, id, { packages: Math.max(1, Math.ceil(Number(each.quantity) / 20)) });
      work.em.clear();
      ids.push(id);
    }
    return ids;
  });
  await stage.together('warehouse', async (work) => {
    for (const id of receipts) {
      await runWithin(work, receiveStock as never, id);
      work.em.clear();
    }
  });
}
