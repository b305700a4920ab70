import { approvalCommands } from '../approval/approval-commands.ts';
import { contractCreditGuards, useWaiver } from '../contract/credit-facts.ts';
import { contractInForce } from '../order/contract-in-force.ts';
import { reserveStock } from '../warehouse/reserve-stock.ts';
import { stockCovers } from '../warehouse/stock-covers.ts';
import { allocateLots } from './allocate-lots.ts';
import { issueCopies } from './delivery-copies.ts';
import { needsOf } from './delivery-needs.ts';
import { DeliveryOrder } from './delivery-order.ts';
import { orderIsAccepted } from './order-accepted.ts';
import { paidBeforeShipment } from './pre-shipment-payment.ts';
import { marksAreComplete, packingIsConfirmed, thirdPartyHasPassed } from './ready-to-leave.ts';
import { type ReleaseFacts, releaseFacts } from './release-facts.ts';
import { paymentGate } from './settings.ts';
import { deliveryDocument } from './submit-delivery.ts';

const contractIsSigned = (_: DeliveryOrder, { contract }: ReleaseFacts) => contractInForce(contract);
const orderIsConfirmed = (_: DeliveryOrder, { order }: ReleaseFacts) => orderIsAccepted(order);
const goodsAreInStore = (delivery: DeliveryOrder, { lines, levels }: ReleaseFacts) =>
  stockCovers(needsOf(delivery, lines), levels);
const moneyBeforeShipmentIsIn = {
  setting: paymentGate,
  guard: (_: DeliveryOrder, { contract, instalments, valueGone }: ReleaseFacts) =>
    paidBeforeShipment(contract, instalments, valueGone),
};

/** 放行发货 — the sales manager releases goods that are sold, paid as agreed, covered by credit, in the store, packed and marked; they are reserved. Source: SHIP-01, SHIP-02, SHIP-07, SHIP-08, QC-08, CUST-34. */
export const deliveryApproval = approvalCommands({
  noun: 'Delivery',
  label: { zh: '发货单', en: 'delivery order' },
  on: DeliveryOrder,
  approve: {
    name: 'releaseDelivery',
    label: { zh: '放行发货', en: 'Release the delivery' },
    event: 'DeliveryReleased',
  },
  documentType: deliveryDocument,
  deciding: ['SUBMITTED'],
  draft: 'DRAFT',
  approved: 'APPROVED',
  permission: 'shipment.release',
  withdrawPermission: 'shipment.prepare',
  source: 'SHIP-01, SHIP-02, SHIP-07, SHIP-08, QC-08, CUST-34',
  title: (delivery: DeliveryOrder) => delivery.number,
  facts: releaseFacts,
  guards: {
    contractIsSigned,
    orderIsConfirmed,
    goodsAreInStore,
    moneyBeforeShipmentIsIn,
    ...contractCreditGuards,
    thirdPartyHasPassed,
    packingIsConfirmed,
    marksAreComplete,
  },
  async onApproved(delivery, work, facts) {
    await reserveStock(work, { entity: DeliveryOrder, recordId: delivery.id }, needsOf(delivery, facts.lines));
    await useWaiver(
      work,
      { id: facts.contract.id, number: facts.contract.number, customerId: facts.contract.customer.id },
      facts,
    );
    await allocateLots(work, delivery, facts.lines);
    issueCopies(work, delivery);
    delivery.releasedOn = work.today;
  },
  onRejected(delivery, _, reason) {
    delivery.rejectedReason = reason;
  },
});
export const {
  approve: releaseDelivery,
  reject: rejectDelivery,
  return: returnDelivery,
  withdraw: withdrawDelivery,
} = deliveryApproval;
