import { defaultChain, step } from '../approval/approval-chain.ts';
import { openApproval } from '../approval/open-approval.ts';
import { command, type Facts } from '../kernel/command.ts';
import { nextNumber } from '../kernel/number-series.ts';
import { SalesOrder } from '../order/sales-order.ts';
import type { DeliveryLine } from './delivery-line.ts';
import { deliveryLinesOf } from './delivery-needs.ts';
import { DeliveryOrder } from './delivery-order.ts';
import { orderIsAccepted } from './order-accepted.ts';
import { shipmentRefusals } from './refusals.ts';

export const deliveryDocument = 'DELIVERY_ORDER';
defaultChain({
  documentType: deliveryDocument,
  name: { zh: '发货单', en: 'Delivery order' },
  steps: [step('销售经理放行', 'Sales manager releases', 'SALES_MANAGER')],
});

interface SubmissionFacts {
  readonly order: SalesOrder;
  readonly lines: readonly DeliveryLine[];
}

const submissionFacts: Facts<DeliveryOrder, SubmissionFacts> = {
  async load(documents, work) {
    const orders = await work.em.find(SalesOrder, { id: { $in: documents.map((each) => each.order.id) } });
    const lines = await deliveryLinesOf(work, documents);
    return new Map(
      documents.map((each) => [
        each.id,
        { order: orders.find((order) => order.id === each.order.id)!, lines: lines.get(each.id) ?? [] },
      ]),
    );
  },
};

const orderAccepted = (_: DeliveryOrder, { order }: SubmissionFacts) => orderIsAccepted(order);
const hasLines = (_: DeliveryOrder, { lines }: SubmissionFacts) =>
  lines.length === 0 ? shipmentRefusals.DELIVERY_EMPTY() : undefined;

const placeIsNamed = (delivery: DeliveryOrder) =>
  delivery.deliverTo ? undefined : shipmentRefusals.DELIVERY_PLACE_MISSING();

/** 提交发货单 — sales operations asks the sales manager to release the goods. Source: SHIP-01, SHIP-06. */
export const submitDelivery = command({
  name: 'submitDelivery',
  label: { zh: '提交发货单', en: 'Submit for release' },
  says: {
    zh: '发货单取得编号，交销售经理放行',
    en: 'The delivery order gets its number and goes to the sales manager for release',
  },
  event: 'DeliverySubmitted',
  on: DeliveryOrder,
  from: ['DRAFT'],
  to: 'SUBMITTED',
  permission: 'shipment.prepare',
  source: 'SHIP-01, SHIP-06',
  facts: submissionFacts,
  guards: { orderAccepted, hasLines, placeIsNamed },
  async change(delivery, _, { work }) {
    if (delivery.number.startsWith('DRAFT-')) delivery.number = await nextNumber(work, 'DO');
    delivery.rejectedReason = null;
    await openApproval(work, {
      documentType: deliveryDocument,
      entity: DeliveryOrder,
      recordId: delivery.id,
      title: delivery.number,
      amount: delivery.amount,
      preparers: [delivery.preparedBy?.id],
    });
  },
});
