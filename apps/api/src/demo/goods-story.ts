import { runWithin } from '@tradewind/domain/kernel/run.ts';
import { beginRectification } from '@tradewind/domain/quality/begin-rectification.ts';
import { closeRectification } from '@tradewind/domain/quality/close-rectification.ts';
import { concludeInspection } from '@tradewind/domain/quality/conclude-inspection.ts';
import { FinishedLot } from '@tradewind/domain/quality/finished-lot.ts';
import { Inspection } from '@tradewind/domain/quality/inspection.ts';
import { issueCertificate } from '@tradewind/domain/quality/issue-certificate.ts';
import { recordFactoryTest } from '@tradewind/domain/quality/record-factory-test.ts';
import { recordThirdPartyReport } from '@tradewind/domain/quality/record-third-party-report.ts';
import { startInspection } from '@tradewind/domain/quality/start-inspection.ts';
import { ThirdPartyReport } from '@tradewind/domain/quality/third-party-report.ts';
import { packStock } from '@tradewind/domain/warehouse/pack-stock.ts';
import { preReceiveStock } from '@tradewind/domain/warehouse/pre-receive-stock.ts';
import { receiveStock } from '@tradewind/domain/warehouse/receive-stock.ts';
import { reverseStockReceipt } from '@tradewind/domain/warehouse/reverse-receipt.ts';
import { StockReceipt } from '@tradewind/domain/warehouse/stock-receipt.ts';
import type { Story } from './agenda.ts';
import type { Plan } from './plan.ts';
import { making, type Stage } from './stage.ts';

/** What is made: of a product, for an order line or for stock. */
export interface Goods {
  readonly productId: string;
  readonly quantity: string;
  readonly orderLineId?: string;
  readonly warehouseId: string;
}

export interface Made extends Goods {
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

/** 重新入库 — a receipt was written wrong: taken back and written again. */
export async function restores(stage: Stage, lots: readonly Made[]): Promise<void> {
  for (const { lotId } of lots) {
    const [receipt] = await stage.find(StockReceipt, { lot: lotId, status: 'RECEIVED' });
    await stage.does('warehouse', reverseStockReceipt, receipt!.id, { reason: '入库库位登记有误，重新入库' });
  }
  await storesLots(stage, lots);
}

/** 整改复检 — the goods fail, are put right and inspected once more. */
export async function* reinspects(stage: Stage, lots: readonly Made[]): Story {
  for (const { inspectionId, quantity } of lots) await fails(stage, inspectionId, quantity);
  yield 1;
  for (const { inspectionId } of lots) await rectifies(stage, inspectionId);
  yield 3;
  const again: Made[] = [];
  for (const lot of lots) {
    await stage.does('quality', closeRectification, lot.inspectionId, { rectification: '返修后逐件检查，缺陷已消除' });
    const [next] = await stage.find(Inspection, { repeats: lot.inspectionId });
    again.push({ ...lot, inspectionId: next!.id });
  }
  await certifiesLots(stage, again);
}

/** 检验不合格 — what was measured, and what was found. */
export async function fails(stage: Stage, inspectionId: string, quantity: string): Promise<void> {
  await stage.does('quality', startInspection, inspectionId, { samplingPlan: '全检', standard: 'GB/T 307.1' });
  await stage.does('quality', concludeInspection, inspectionId, {
    inspectedQuantity: quantity,
    items: [
      { characteristic: '尺寸', standard: '图纸', measured: '合格', conforms: true },
      { characteristic: '噪声', standard: '≤ 60 dB', measured: '67 dB', conforms: false },
    ],
    finding: '部分产品噪声超标',
  });
}

/** 整改 — production says why and what is done about it. */
export const rectifies = (stage: Stage, inspectionId: string) =>
  stage.does('production', beginRectification, inspectionId, {
    cause: '装配游隙偏大',
    correctiveAction: '重新选配滚动体',
    rectifyBy: stage.today(),
  });

/** 第三方检验 — an outside body inspects the goods; it has not reported yet, found them bad, or passed them. */
export async function* testedByOutsiders(stage: Stage, { stopAt }: Plan, orderId: string): Story {
  const { id } = await stage.makes('logistics', ThirdPartyReport, {
    orderId,
    body: stage.chance.pick(['中国船级社质量认证公司 CCSC', 'Bureau Veritas Shanghai', 'SGS-CSTC']),
    standards: 'GB/T 307.3, ISO 15243',
  });
  if (stopAt === 'THIRD_PARTY_ORDERED') return;
  yield 4;
  const passed = stopAt !== 'THIRD_PARTY_FAILED';
  await stage.does('logistics', recordThirdPartyReport, id, {
    passed,
    reportNumber: `R-${stage.chance.between(10_000, 99_999)}`,
    reportedOn: stage.today(),
    finding: passed ? '全部项目合格' : '两件表面有锈点，须复检',
  });
}
