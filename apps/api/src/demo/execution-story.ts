import { closeContract } from '@tradewind/domain/contract/close.ts';
import { Contract } from '@tradewind/domain/contract/contract.ts';
import { ContractLine } from '@tradewind/domain/contract/contract-line.ts';
import { cancelOrder } from '@tradewind/domain/order/cancel-order.ts';
import { checkOrder } from '@tradewind/domain/order/check-order.ts';
import { confirmOrder } from '@tradewind/domain/order/confirm-order.ts';
import { SalesOrder } from '@tradewind/domain/order/sales-order.ts';
import { SalesOrderLine } from '@tradewind/domain/order/sales-order-line.ts';
import { submitOrderReview } from '@tradewind/domain/order/submit-order-review.ts';
import { takeBackOrder } from '@tradewind/domain/order/take-back-order.ts';
import type { Story } from './agenda.ts';
import { certifiesLots, makesLots, reinspects, restores, storesLots, testedByOutsiders } from './goods-story.ts';
import { allowed, insist } from './insist.ts';
import { invoiceStory } from './invoice-story.ts';
import { pays, reversesLast, waivesLast } from './money.ts';
import { reviewStory } from './order-story.ts';
import type { Plan } from './plan.ts';
import { finishesMaking, isBeingMade, productionStory } from './production-story.ts';
import { acceptedOnSite } from './service-story.ts';
import { shipmentStory } from './shipment-story.ts';
import type { Stage } from './stage.ts';

/** 履行故事 — money, order, production, goods, invoice and what is left to pay. */
export async function* executionStory(stage: Stage, plan: Plan, contractId: string): Story {
  const { chance } = stage;
  const { customer, turns } = plan;
  if (turns.has('ADVANCE_LATE')) yield 18;
  else yield chance.between(2, 6);
  const [contract] = await stage.find(Contract, { id: contractId });
  const lines = await stage.find(ContractLine, { contract: contractId }, { position: 'ASC' });
  if (!turns.has('ADVANCE_UNPAID'))
    await pays(
      stage,
      customer,
      contractId,
      ['ADVANCE'],
      turns.has('ADVANCE_SHORT') ? { share: 50 } : plan.stopAt === 'RECEIPT_OPEN' ? { to: 'RECORDED' } : {},
    );
  if (plan.stopAt === 'RECEIPT_OPEN') return;
  if (turns.has('RECEIPT_REVERSED')) {
    yield 1;
    await reversesLast(stage, customer);
    yield 4;
    await pays(stage, customer, contractId, ['ADVANCE']);
  }
  yield chance.between(0, 2);

  const order = await stage.makes(customer.seller, SalesOrder, {
    contractId,
    channel: chance.pick(['OTHER', 'OTHER', 'EXHIBITION', 'E_COMMERCE']),
    customerReference: `PO-${stage.today().slice(2, 7).replace('-', '')}-${chance.between(100, 999)}`,
    ...(contract!.deliveryOn ? { deliveryOn: contract!.deliveryOn } : {}),
    lines: lines.map((line) => ({
      contractLineId: line.id,
      productId: line.product.id,
      quantity: line.quantity,
      unitPrice: turns.has('MISMATCH') ? String(Number(line.unitPrice) + 1) : line.unitPrice,
    })),
  });
  yield 0;
  await stage.does(customer.seller, checkOrder, order.id);
  if (plan.stopAt === 'ORDER_DRAFT') {
    await stage.does(customer.seller, submitOrderReview, order.id);
    await stage.does(customer.seller, takeBackOrder, order.id, { reason: '客户来电更改包装要求' });
    return;
  }
  if (turns.has('MISMATCH') || plan.stopAt === 'ORDER_CHECKED') return;
  yield* reviewStory(stage, plan, order.id);
  if (plan.stopAt === 'ORDER_IN_REVIEW' || plan.stopAt === 'ORDER_ISSUES' || plan.stopAt === 'ORDER_PASSED') return;
  yield 1;
  const confirms = () => stage.does('logistics', confirmOrder, order.id);
  if (!(yield* insist(confirms, { times: 6, days: 5 })) || plan.stopAt === 'ORDER_CONFIRMED') return;
  if (turns.has('ORDER_CANCELLED')) {
    yield 4;
    await stage.does('sales.director', cancelOrder, order.id, { reason: '客户变更机型，重新下单' });
    return;
  }
  yield chance.between(1, 2);
  yield* productionStory(stage, plan, order.id);
  if (!(await isBeingMade(stage, order.id)) || (plan.stopAt ?? '').startsWith('PLAN_')) return;
  yield turns.has('GOODS_LATE') ? chance.between(42, 55) : chance.between(10, 22);

  const store = customer.country === 'CN' ? plan.stores.domestic : plan.stores.export;
  const goods = (await stage.find(SalesOrderLine, { order: order.id }, { position: 'ASC' })).map((line) => ({
    productId: line.product.id,
    quantity: line.quantity,
    orderLineId: line.id,
    warehouseId: store,
  }));
  const lots = await makesLots(stage, goods);
  if (turns.has('REINSPECTED')) yield* reinspects(stage, lots);
  else await certifiesLots(stage, lots);
  await storesLots(stage, lots);
  if (turns.has('REINSPECTED')) await restores(stage, lots.slice(0, 1));
  await finishesMaking(stage, order.id);
  if (plan.stopAt === 'READY') return;
  if (turns.has('THIRD_PARTY') || plan.stopAt?.startsWith('THIRD_PARTY')) {
    yield* testedByOutsiders(stage, plan, order.id);
    if (plan.stopAt) return;
  }
  yield chance.between(1, 3);
  if (turns.has('ADVANCE_SHORT')) await pays(stage, customer, contractId, ['ADVANCE']);
  if (!turns.has('SHIPMENT_UNPAID')) await pays(stage, customer, contractId, ['BEFORE_SHIPMENT']);
  yield chance.between(0, 2);
  yield* invoiceStory(stage, plan, contractId);
  yield* shipmentStory(stage, plan, order.id, store);
  yield* invoiceStory(stage, plan, contractId);
  if (turns.has('SERVICE')) yield* acceptedOnSite(stage, plan, contractId);

  if (turns.has('NEVER_PAYS')) return;
  if (plan.stopAt === 'PARTLY_PAID') {
    yield 3;
    await pays(stage, customer, contractId, ['BALANCE'], { share: 40 });
    return;
  }
  yield turns.has('PAYS_LATE') ? chance.between(40, 60) : chance.between(12, 24);
  if (turns.has('PAYS_LATE')) {
    await pays(stage, customer, contractId, ['BALANCE', 'AGAINST_DOCUMENTS'], { share: 60 });
    yield chance.between(8, 15);
  }
  if (turns.has('INSTALMENT_WAIVED')) await waivesLast(stage, contractId);
  await pays(
    stage,
    customer,
    contractId,
    ['BALANCE', 'AGAINST_DOCUMENTS'],
    plan.stopAt === 'RECEIPT_CONFIRMED' ? { to: 'CONFIRMED' } : {},
  );
  yield chance.between(1, 3);
  yield* invoiceStory(stage, plan, contractId);
  yield chance.between(5, 12);
  if (chance.percent(70)) await allowed(() => stage.does('finance', closeContract, contractId));
}
