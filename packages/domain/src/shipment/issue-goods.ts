import { z } from 'zod';
import { command, type Facts } from '../kernel/command.ts';
import { type Decimal, decimal, sum } from '../kernel/decimal.ts';
import { nextNumber } from '../kernel/number-series.ts';
import { inputText } from '../kernel/parse-input.ts';
import { User } from '../organization/user.ts';
import { type CustodyFacts, custodianActs, custodyOf } from '../warehouse/custody.ts';
import { issueStock } from '../warehouse/issue-stock.ts';
import { lockStock, readStock } from '../warehouse/lock-stock.ts';
import { reservationCovers } from '../warehouse/stock-covers.ts';
import type { StockLevel } from '../warehouse/stock-level.ts';
import { moveLots } from './allocate-lots.ts';
import type { DeliveryLine } from './delivery-line.ts';
import { deliveryLinesOf, needsOf } from './delivery-needs.ts';
import { DeliveryOrder } from './delivery-order.ts';
import { OutboundNote } from './outbound-note.ts';
import { onOtherDeliveries, withinOrder } from './within-order.ts';

interface IssueFacts extends CustodyFacts {
  readonly lines: readonly DeliveryLine[];
  readonly levels: readonly StockLevel[];
  readonly onOthers: ReadonlyMap<string, Decimal>;
}

const custody = custodyOf<DeliveryOrder>((delivery) => delivery.warehouse.id);

const issueFacts: Facts<DeliveryOrder, IssueFacts> = {
  async lock(delivery, work) {
    await lockStock(work, needsOf(delivery, (await deliveryLinesOf(work, [delivery])).get(delivery.id) ?? []));
  },
  async load(documents, work) {
    const lines = await deliveryLinesOf(work, documents);
    const levels = await readStock(
      work,
      documents.flatMap((each) => needsOf(each, lines.get(each.id) ?? [])),
    );
    const onOthers = await onOtherDeliveries(work, documents);
    const keepers = await custody.load(documents, work);
    return new Map(
      documents.map((each) => [
        each.id,
        {
          ...keepers.get(each.id)!,
          lines: lines.get(each.id) ?? [],
          levels,
          onOthers: onOthers.get(each.id) ?? new Map(),
        },
      ]),
    );
  },
};

const goodsAreReserved = (delivery: DeliveryOrder, { lines, levels }: IssueFacts) =>
  reservationCovers(needsOf(delivery, lines), levels);
const issuedWithinOrder = (_: DeliveryOrder, { lines, onOthers }: IssueFacts) =>
  withinOrder(
    lines.map((line) => ({ orderLine: line.orderLine, product: line.orderLine.product.code, quantity: line.quantity })),
    onOthers,
  );

/** 出库 — the store issues the goods of a released delivery order and writes the outbound note. Source: SHIP-03, WH-04. */
export const issueGoods = command({
  name: 'issueGoods',
  label: { zh: '出库', en: 'Issue goods' },
  says: {
    zh: '按已放行的发货单出库，生成出库单，扣减库存',
    en: 'The goods leave the store on the released delivery order; the outbound note is written and stock goes down',
  },
  event: 'GoodsIssued',
  on: DeliveryOrder,
  from: ['APPROVED'],
  to: 'ISSUED',
  permission: 'shipment.issue',
  source: 'SHIP-03, WH-04',
  input: z.strictObject({ vehicle: inputText(40).describe('车牌号 — vehicle the goods are loaded on') }),
  facts: issueFacts,
  guards: { custodianActs, goodsAreReserved, issuedWithinOrder },
  async change(delivery, { vehicle }, { facts: { lines }, work }) {
    await issueStock(work, { entity: DeliveryOrder, recordId: delivery.id }, needsOf(delivery, lines));
    await moveLots(work, delivery, 'ISSUED');
    delivery.issuedOn = work.today;
    work.em.persist(
      work.em.create(OutboundNote, {
        createdAt: work.now,
        updatedAt: work.now,
        number: await nextNumber(work, 'ON'),
        delivery,
        vehicle,
        quantity: sum(lines.map((line) => decimal(line.quantity))).toFixed(),
        issuedOn: work.today,
        issuedBy: work.em.getReference(User, work.caller.userId),
      }),
    );
  },
});
