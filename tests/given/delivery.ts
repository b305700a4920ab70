import type { Contract } from '@tradewind/domain/contract/contract.ts';
import type { SalesOrder } from '@tradewind/domain/order/sales-order.ts';
import { bookReceivable } from '@tradewind/domain/receivable/book-receivable.ts';
import { confirmPacking } from '@tradewind/domain/shipment/confirm-packing.ts';
import { DeliveryLine } from '@tradewind/domain/shipment/delivery-line.ts';
import { DeliveryOrder } from '@tradewind/domain/shipment/delivery-order.ts';
import { ExitPass } from '@tradewind/domain/shipment/exit-pass.ts';
import { issueExitPass } from '@tradewind/domain/shipment/issue-exit-pass.ts';
import { issueGoods } from '@tradewind/domain/shipment/issue-goods.ts';
import { recordShippingMarks } from '@tradewind/domain/shipment/record-marks.ts';
import { registerExit } from '@tradewind/domain/shipment/register-exit.ts';
import { releaseDelivery } from '@tradewind/domain/shipment/release-delivery.ts';
import { submitDelivery } from '@tradewind/domain/shipment/submit-delivery.ts';
import { recordSignOff } from '@tradewind/domain/signoff/record-sign-off.ts';
import { SignOff } from '@tradewind/domain/signoff/sign-off.ts';
import type { Warehouse } from '@tradewind/domain/warehouse/warehouse.ts';
import type { Company } from './company.ts';
import { givenContractIn, givenTrade, instalmentsOf, type Trade } from './contract.ts';
import { givenConfirmedOrder, linesOfOrder } from './order.ts';
import { givenPaid } from './receipt.ts';
import { givenStock, givenWarehouse } from './stock.ts';

/** Everything a delivery stands on. */
export interface Sale {
  readonly trade: Trade;
  readonly contract: Contract;
  readonly order: SalesOrder;
  readonly warehouse: Warehouse;
}

/**
 * 给定可发货的销售 — a signed contract over ten bearings and two gearboxes (7910.00), its confirmed order, the goods in the store, and the first instalments
 * paid: as many as `paid` says.
 */
export async function givenSale(
  company: Company,
  {
    paid = 2,
    stock = '100',
    trade,
    application = {},
    ...overrides
  }: { paid?: number; stock?: string | null; trade?: Trade; application?: Record<string, unknown> } & Record<
    string,
    unknown
  > = {},
): Promise<Sale> {
  const wares = trade ?? (await givenTrade(company));
  const contract = await givenContractIn(company, wares, 'SIGNED', { application, ...overrides });
  const order = await givenConfirmedOrder(company, contract);
  const warehouse = await givenWarehouse(company);
  if (stock !== null)
    for (const product of [wares.bearing, wares.gearbox]) await givenStock(company, warehouse, product, stock);
  for (const instalment of (await instalmentsOf(company, contract.id)).slice(0, paid))
    await givenPaid(company, wares.customer, instalment, instalment.amount!, { currency: contract.currency });
  return { trade: wares, contract, order, warehouse };
}

/** 给定发货单 — a draft by sales operations over everything ordered, or the quantities given, in the order of the lines; a line of quantity '0' is left out. */
export async function givenDelivery(
  company: Company,
  { order, warehouse }: Pick<Sale, 'order' | 'warehouse'>,
  quantities?: readonly string[],
  overrides: Record<string, unknown> = {},
): Promise<DeliveryOrder> {
  const lines = await linesOfOrder(company, order.id);
  return company.create('sales.admin', DeliveryOrder, {
    orderId: order.id,
    warehouseId: warehouse.id,
    lines: lines
      .map((line, index) => ({ orderLineId: line.id, quantity: quantities?.[index] ?? line.quantity }))
      .filter((line) => Number(line.quantity) > 0),
    ...overrides,
  });
}

const path = ['SUBMITTED', 'APPROVED', 'ISSUED', 'LEFT_PLANT', 'CUSTOMER_SIGNED', 'BOOKED'] as const;
export type DeliveryReached = (typeof path)[number];
export const vehicle = '沪A·12345';

/** 有效出门证 — the last pass of a delivery. */
export const passOf = async (company: Company, deliveryId: string): Promise<ExitPass> => {
  const passes = await company.orm.em.fork().find(ExitPass, { delivery: deliveryId }, { orderBy: { id: 'ASC' } });
  return passes.at(-1)!;
};

export const signOffOf = (company: Company, deliveryId: string) => company.find(SignOff, { delivery: deliveryId });

/** What the guard at the gate types in when all is well. */
export const exitOf = (pass: ExitPass) => ({ passNumber: pass.number, vehicle: pass.vehicle, quantity: pass.quantity });

/** What is written down when the customer signs for everything. */
export const signature = {
  signer: '收货人 张三',
  signedOn: '2026-11-20',
  condition: '包装完好',
  evidence: 'SCAN-0001',
};

/** What the checklist says when all is well. */
export const goodPacking = {
  basis: 'TRADE_STANDARD',
  firm: true,
  moistureProof: true,
  shockProof: true,
  packages: 4,
  grossWeight: '120',
};

/** 给定备妥的发货单 — packed by the checklist and marked with all five marks. */
export async function givenPackedAndMarked(company: Company, deliveryId: string): Promise<void> {
  await company.run('warehouse', confirmPacking, deliveryId, goodPacking);
  const lines = await company.orm.em.fork().find(DeliveryLine, { delivery: deliveryId });
  await company.run('logistics', recordShippingMarks, deliveryId, {
    legible: true,
    marks: lines.map((line) => ({
      deliveryLineId: line.id,
      specification: '按图',
      weight: '12.5',
      destination: '上海',
    })),
  });
}

/** 推进发货单 — brings a draft to a state through the people whose business it is. */
export async function bringDelivery(
  company: Company,
  { id }: { id: string },
  to: DeliveryReached,
): Promise<DeliveryOrder> {
  for (const step of path.slice(0, path.indexOf(to) + 1)) {
    if (step === 'SUBMITTED') {
      await company.run('sales.admin', submitDelivery, id);
      await givenPackedAndMarked(company, id);
    }
    if (step === 'APPROVED') await company.run('sales.manager', releaseDelivery, id);
    if (step === 'ISSUED') await company.run('warehouse', issueGoods, id, { vehicle });
    if (step === 'LEFT_PLANT') {
      await company.run('warehouse', issueExitPass, id);
      await company.run('gate', registerExit, id, exitOf(await passOf(company, id)));
    }
    if (step === 'CUSTOMER_SIGNED')
      await company.run('logistics', recordSignOff, (await signOffOf(company, id)).id, signature);
    if (step === 'BOOKED') await company.run('finance', bookReceivable, id);
  }
  return company.find(DeliveryOrder, id);
}

/** 给定发货单 — of a sale, in any state up to booked. */
export const givenDeliveryIn = async (
  company: Company,
  sale: Pick<Sale, 'order' | 'warehouse'>,
  state: DeliveryReached,
  quantities?: readonly string[],
): Promise<DeliveryOrder> => bringDelivery(company, await givenDelivery(company, sale, quantities), state);
