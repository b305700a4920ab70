import { z } from 'zod';
import { closeTasks } from '../approval/close-tasks.ts';
import { command, type Facts } from '../kernel/command.ts';
import { decimal, sum } from '../kernel/decimal.ts';
import { Invalid } from '../kernel/errors.ts';
import { inputDecimal, inputId } from '../kernel/parse-input.ts';
import { type CustodyFacts, custodianActs, custodyOf } from '../warehouse/custody.ts';
import { lockStock } from '../warehouse/lock-stock.ts';
import { returnStock } from '../warehouse/return-stock.ts';
import { restockLots } from './allocate-lots.ts';
import type { DeliveryLine } from './delivery-line.ts';
import { deliveryLinesOf, needsOf } from './delivery-needs.ts';
import { DeliveryOrder } from './delivery-order.ts';
import { shipmentRefusals } from './refusals.ts';

interface RestockFacts extends CustodyFacts {
  readonly lines: readonly DeliveryLine[];
}

const custody = custodyOf<DeliveryOrder>((delivery) => delivery.warehouse.id);
const restockFacts: Facts<DeliveryOrder, RestockFacts> = {
  async lock(delivery, work) {
    await lockStock(work, needsOf(delivery, (await deliveryLinesOf(work, [delivery])).get(delivery.id) ?? []));
  },
  async load(documents, work) {
    const keepers = await custody.load(documents, work);
    const lines = await deliveryLinesOf(work, documents);
    return new Map(documents.map((each) => [each.id, { ...keepers.get(each.id)!, lines: lines.get(each.id) ?? [] }]));
  },
};

const waiting = (line: DeliveryLine) => decimal(line.returnedQuantity).minus(line.restockedQuantity!);
const somethingWaits = (_: DeliveryOrder, { lines }: RestockFacts) =>
  sum(lines.map(waiting)).gt(0) ? undefined : shipmentRefusals.NOTHING_TO_RESTOCK();

/** 退回入库 — what the customer did not take and was taken back is in the store again: its custodian counts it in. Source: WH-04, WH-05, field-lessons §2 row 2. */
export const restockReturned = command({
  name: 'restockReturned',
  label: { zh: '退回入库', en: 'Put returned goods back' },
  says: {
    zh: '退回的货物由保管员清点入库，现存量增加',
    en: 'The custodian counts what came back into the store; stock on hand grows',
  },
  event: 'ReturnedGoodsRestocked',
  on: DeliveryOrder,
  from: ['LEFT_PLANT', 'CUSTOMER_SIGNED', 'BOOKED', 'VOID'],
  permission: 'shipment.issue',
  source: 'WH-04, WH-05',
  input: z.strictObject({
    lines: z
      .array(
        z.strictObject({
          deliveryLineId: inputId().describe('发货行 — line of the delivery order'),
          quantity: inputDecimal({ min: '0', max: '999999999', scale: 6 }).describe(
            '数量 — quantity that came back fit for the store',
          ),
        }),
      )
      .max(500)
      .nullish()
      .describe('退回行 — what came back; a line that is not named comes back as it was taken back'),
  }),
  facts: restockFacts,
  guards: { custodianActs, somethingWaits },
  async change(delivery, { lines: given }, { facts: { lines }, work }) {
    const named = new Map((given ?? []).map((each) => [each.deliveryLineId.toLowerCase(), decimal(each.quantity)]));
    const back = new Map(lines.map((line) => [line.id, named.get(line.id) ?? waiting(line)]));
    const wrong = (given ?? []).findIndex((each) => {
      const line = lines.find((one) => one.id === each.deliveryLineId.toLowerCase());
      return !line || decimal(each.quantity).gt(waiting(line));
    });
    if (wrong >= 0)
      throw new Invalid([
        {
          path: `input.lines.${wrong}`,
          message: {
            zh: '不是该发货单的行，或超过退回数量',
            en: 'is not a line of the delivery order, or more than was taken back',
          },
        },
      ]);
    const needs = needsOf(delivery, lines)
      .map((need, index) => ({ ...need, quantity: back.get(lines[index]!.id)! }))
      .filter((need) => need.quantity.gt(0));
    await returnStock(work, { entity: DeliveryOrder, recordId: delivery.id }, needs);
    for (const line of lines) {
      line.restockedQuantity = decimal(line.restockedQuantity).plus(back.get(line.id)!).toFixed();
      line.updatedAt = work.now;
    }
    await restockLots(work, delivery, back);
    await closeTasks(work, { entity: DeliveryOrder, recordId: delivery.id, topic: 'PUT_BACK' });
  },
});
