import { Contract } from '@tradewind/domain/contract/contract.ts';
import { Customer } from '@tradewind/domain/customer/customer.ts';
import { Invoice } from '@tradewind/domain/invoice/invoice.ts';
import { addDays } from '@tradewind/domain/kernel/clock.ts';
import { SalesOrderLine } from '@tradewind/domain/order/sales-order-line.ts';
import { bookReceivable } from '@tradewind/domain/receivable/book-receivable.ts';
import { reverseBooking } from '@tradewind/domain/receivable/reverse-booking.ts';
import { confirmPacking } from '@tradewind/domain/shipment/confirm-packing.ts';
import { DeliveryLine } from '@tradewind/domain/shipment/delivery-line.ts';
import { DeliveryOrder } from '@tradewind/domain/shipment/delivery-order.ts';
import { ExitPass } from '@tradewind/domain/shipment/exit-pass.ts';
import { issueExitPass } from '@tradewind/domain/shipment/issue-exit-pass.ts';
import { issueGoods } from '@tradewind/domain/shipment/issue-goods.ts';
import { recordDeclaration } from '@tradewind/domain/shipment/record-declaration.ts';
import { recordShippingMarks } from '@tradewind/domain/shipment/record-marks.ts';
import { registerExit } from '@tradewind/domain/shipment/register-exit.ts';
import { releaseDelivery } from '@tradewind/domain/shipment/release-delivery.ts';
import { sendShippingNotice } from '@tradewind/domain/shipment/send-shipping-notice.ts';
import { ShippingNotice } from '@tradewind/domain/shipment/shipping-notice.ts';
import { submitDelivery } from '@tradewind/domain/shipment/submit-delivery.ts';
import { voidDelivery } from '@tradewind/domain/shipment/void-delivery.ts';
import { voidExitPass } from '@tradewind/domain/shipment/void-exit-pass.ts';
import { DeliveryException } from '@tradewind/domain/signoff/delivery-exception.ts';
import { handOverSignOff } from '@tradewind/domain/signoff/hand-over-sign-off.ts';
import { recordCustomerBooking } from '@tradewind/domain/signoff/record-customer-booking.ts';
import { recordSignOff } from '@tradewind/domain/signoff/record-sign-off.ts';
import { refuseSignOff } from '@tradewind/domain/signoff/refuse-sign-off.ts';
import { settleDeliveryException } from '@tradewind/domain/signoff/settle-exception.ts';
import { SignOff } from '@tradewind/domain/signoff/sign-off.ts';
import { withdrawSignOff } from '@tradewind/domain/signoff/withdraw-sign-off.ts';
import { arrangeDelivery } from '@tradewind/domain/warehouse/arrange-delivery.ts';
import { DispatchNotice } from '@tradewind/domain/warehouse/dispatch-notice.ts';
import type { Story } from './agenda.ts';
import { attaches } from './attaches.ts';
import { allowed, insist } from './insist.ts';
import type { Plan } from './plan.ts';
import type { Stage } from './stage.ts';

/** 发货故事 — one lot or two: released, issued, through the gate, signed for and booked. */
export async function* shipmentStory(stage: Stage, plan: Plan, orderId: string, warehouseId: string): Story {
  const lines = await stage.find(SalesOrderLine, { order: orderId }, { position: 'ASC' });
  const halves = plan.turns.has('TWO_LOTS') && lines.every((line) => Number(line.quantity) > 1);
  const first = lines.map((line) => ({
    orderLineId: line.id,
    quantity: halves ? String(Math.floor(Number(line.quantity) / 2)) : line.quantity,
  }));
  const lots = halves
    ? [
        first,
        lines.map((line, index) => ({
          orderLineId: line.id,
          quantity: String(Number(line.quantity) - Number(first[index]!.quantity)),
        })),
      ]
    : [first];
  if (stage.chance.percent(40)) {
    for (const notice of await stage.find(DispatchNotice, { order: orderId, status: 'ISSUED' }))
      await stage.does(plan.customer.seller, arrangeDelivery, notice.id, {
        agreedOn: addDays(stage.today(), 2),
        agreedWith: '客户物资部',
      });
  }
  for (const [index, lot] of lots.entries()) {
    if (index > 0) yield stage.chance.between(8, 15);
    yield* lotStory(stage, plan, orderId, warehouseId, lot);
  }
}

async function* lotStory(
  stage: Stage,
  plan: Plan,
  orderId: string,
  warehouseId: string,
  lines: readonly { orderLineId: string; quantity: string }[],
): Story {
  const { chance } = stage;
  const { customer, turns, stopAt } = plan;
  const province = chance.pick(['苏A', '沪B', '浙A', '鲁B']);
  const vehicle = `${province}·${chance.between(10_000, 99_999)}`;
  const delivery = await stage.makes('sales.admin', DeliveryOrder, {
    orderId,
    warehouseId,
    plannedOn: stage.today(),
    carrier:
      customer.country === 'CN'
        ? chance.pick(['德邦物流', '安能物流', '顺丰快运'])
        : chance.pick(['中远海运', 'Maersk', 'MSC']),
    lines,
  });
  if (stopAt === 'DELIVERY_DRAFT') return;
  yield 0;
  await stage.does('sales.admin', submitDelivery, delivery.id);
  if (stopAt === 'DELIVERY_SUBMITTED') return;
  await packsAndMarks(stage, delivery.id);
  yield 1;
  // Money before shipment, credit and stock are weighed here; goods wait in the store until all is well.
  const releases = () => stage.does('sales.manager', releaseDelivery, delivery.id, { opinion: '同意发货' });
  if (!(yield* insist(releases, { times: 8, days: 4 }))) return;
  if (turns.has('DELIVERY_VOIDED')) {
    yield 1;
    await stage.does('sales.manager', voidDelivery, delivery.id, { reason: '客户推迟收货' });
    turns.delete('DELIVERY_VOIDED');
    yield 6;
    yield* lotStory(stage, plan, orderId, warehouseId, lines);
    return;
  }
  if (stopAt === 'DELIVERY_RELEASED') return;
  yield chance.between(0, 1);
  await stage.does('warehouse', issueGoods, delivery.id, { vehicle });
  yield 0;
  await stage.does('warehouse', issueExitPass, delivery.id);
  if (stopAt === 'DELIVERY_ISSUED') return;
  if (turns.has('PASS_VOIDED')) {
    const [wrong] = await stage.find(ExitPass, { delivery: delivery.id }, { id: 'DESC' });
    await stage.does('warehouse', voidExitPass, wrong!.id, { reason: '车辆更换，原出门证作废' });
    await stage.does('warehouse', issueExitPass, delivery.id);
    turns.delete('PASS_VOIDED');
  }
  const [pass] = await stage.find(ExitPass, { delivery: delivery.id }, { id: 'DESC' });
  yield 0;
  await stage.does('gate', registerExit, delivery.id, {
    passNumber: pass!.number,
    vehicle: pass!.vehicle,
    quantity: pass!.quantity,
  });
  await declares(stage, delivery.id);
  if (!turns.has('SIGN_OFF_REFUSED') && chance.percent(80)) await announces(stage, plan, delivery.id);
  if (stopAt === 'ON_THE_WAY') return;
  yield customer.country === 'CN' ? chance.between(2, 5) : chance.between(16, 26);
  const [signOff] = await stage.find(SignOff, { delivery: delivery.id });
  if (turns.has('SIGN_OFF_REFUSED') || stopAt === 'ARRIVAL_DISPUTED') {
    await stage.does('logistics', refuseSignOff, signOff!.id, { reason: '外包装破损，客户拒收' });
    if (stopAt) return;
    yield 3;
    await settles(stage, signOff!.id, 'TAKEN_BACK', '货物退回，待重新发货');
    return;
  }
  if (turns.has('SIGN_OFF_CORRECTED')) {
    await stage.does('logistics', recordSignOff, signOff!.id, {
      signer: '门卫代收',
      signedOn: stage.today(),
      condition: '外包装破损',
      evidence: `SCAN-${stage.today().replaceAll('-', '')}-001`,
      remark: '代收人误认货物破损',
    });
    await stage.does('logistics', withdrawSignOff, signOff!.id, { reason: '非收货人签字，重新签收' });
    turns.delete('SIGN_OFF_CORRECTED');
  }
  await stage.does('logistics', recordSignOff, signOff!.id, {
    signer: chance.pick(['王芳', '李强', '张伟', '刘洋', 'J. Miller', 'A. Rossi']),
    signedOn: stage.today(),
    condition: turns.has('REMARK') ? '一箱外包装受潮' : '包装完好，数量相符',
    evidence: `SCAN-${stage.today().replaceAll('-', '')}-${chance.between(100, 999)}`,
    ...(turns.has('REMARK') ? { remark: '一箱受潮，已拍照，产品未受损' } : {}),
  });
  if (chance.percent(25))
    await attaches(stage, 'logistics', SignOff, signOff!.id, { kind: 'SIGN_OFF', name: `签收单 ${delivery.number}` });
  if (stopAt === 'SIGNED_FOR') return;
  yield chance.between(1, 3);
  await stage.does('finance', bookReceivable, delivery.id);
  if (turns.has('BOOKING_REVERSED')) {
    yield 1;
    await stage.does('finance.director', reverseBooking, delivery.id, { reason: '入账日期有误' });
    await stage.does('finance', bookReceivable, delivery.id);
    turns.delete('BOOKING_REVERSED');
  }
  if (turns.has('REMARK')) {
    yield 2;
    await settles(stage, signOff!.id, 'ACCEPTED', '客户确认产品未受损，照单接收');
  }
  const [invoice] = await stage.find(Invoice, {
    contract: delivery.contract!.id,
    kind: { $in: ['PROGRESS', 'FINAL'] },
    status: 'SENT',
  });
  if (!invoice) return;
  yield chance.between(1, 4);
  const handed = await allowed(() =>
    stage.does(customer.seller, handOverSignOff, signOff!.id, {
      invoiceId: invoice.id,
      recipient: '财务部 李会计',
      sentOn: stage.today(),
      method: 'IN_PERSON',
    }),
  );
  if (!handed) return;
  yield chance.between(1, 5);
  await allowed(() => stage.does(customer.seller, recordCustomerBooking, invoice.id, { bookedOn: stage.today() }));
}

/** 处理异常 — what went wrong on arrival is settled with the customer. */
async function settles(
  stage: Stage,
  signOffId: string,
  outcome: 'ACCEPTED' | 'TAKEN_BACK',
  reason: string,
): Promise<void> {
  const [exception] = await stage.find(DeliveryException, { signOff: signOffId, status: 'OPEN' });
  if (exception) await stage.does('logistics', settleDeliveryException, exception.id, { outcome, reason });
}

/** 包装与唛头 — the checklist is gone through and the marks are written before anything is released. */
async function packsAndMarks(stage: Stage, deliveryId: string): Promise<void> {
  const { chance } = stage;
  await stage.does('warehouse', confirmPacking, deliveryId, {
    basis: chance.percent(30) ? 'CUSTOMER_DEMAND' : 'TRADE_STANDARD',
    firm: true,
    moistureProof: true,
    shockProof: true,
    packages: chance.between(2, 40),
    grossWeight: String(chance.between(80, 2_400)),
  });
  const lines = await stage.find(DeliveryLine, { delivery: deliveryId }, { position: 'ASC' });
  await stage.does('logistics', recordShippingMarks, deliveryId, {
    legible: true,
    marks: lines.map((line) => ({
      deliveryLineId: line.id,
      specification: 'As per packing list 见装箱单',
      weight: String(chance.between(20, 900)),
    })),
  });
}

/** 报关 — goods that leave the country are declared; the customer is named on the paper. */
async function declares(stage: Stage, deliveryId: string): Promise<void> {
  const [delivery] = await stage.find(DeliveryOrder, { id: deliveryId });
  const [contract] = await stage.find(Contract, { id: delivery!.contract!.id, kind: 'EXPORT' });
  if (!contract) return;
  const [customer] = await stage.find(Customer, { id: delivery!.customer!.id });
  await stage.does('logistics', recordDeclaration, deliveryId, {
    declarationNumber: `2229${delivery!.number.replaceAll(/\D/g, '')}`,
    declaredParty: customer!.nameEn ?? customer!.name,
    customerId: customer!.id,
  });
}

/** 装运通知 — the customer hears of goods on their way. */
async function announces(stage: Stage, { customer }: Plan, deliveryId: string): Promise<void> {
  const [notice] = await stage.find(ShippingNotice, { delivery: deliveryId });
  if (!notice) return;
  const home = customer.country === 'CN';
  await stage.does('logistics', sendShippingNotice, notice.id, {
    transportMode: home ? 'ROAD' : 'SEA',
    expectedOn: addDays(stage.today(), home ? 4 : 24),
    sentTo: home ? '客户物资部' : 'Purchasing department',
    trackingNumber: `TN${stage.chance.between(100_000, 999_999)}`,
  });
}
