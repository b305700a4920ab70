import { z } from 'zod';
import { Contract } from '../contract/contract.ts';
import { command, type Facts } from '../kernel/command.ts';
import { decimal } from '../kernel/decimal.ts';
import { Invalid } from '../kernel/errors.ts';
import { inputDecimal, inputId, inputText } from '../kernel/parse-input.ts';
import type { DeliveryLine } from './delivery-line.ts';
import { deliveryLinesOf } from './delivery-needs.ts';
import { DeliveryOrder } from './delivery-order.ts';
import { ShippingMark } from './shipping-mark.ts';

const marksInput = z.strictObject({
  legible: z.boolean().describe('清晰 — whether all marks are clearly legible'),
  marks: z
    .array(
      z.strictObject({
        deliveryLineId: inputId().describe('发货行 — line of the delivery order'),
        productName: inputText(200).nullish().describe('品名 — product name; empty: that of the product'),
        specification: inputText(400).nullish().describe('规格 — specification; empty: that ordered'),
        quantity: inputDecimal({ positive: true, max: '999999999', scale: 6 })
          .nullish()
          .describe('数量 — quantity; empty: that of the line'),
        weight: inputDecimal({ positive: true, max: '999999999', scale: 6 })
          .nullish()
          .describe('重量 — weight in kg; empty: by the weight of the product'),
        destination: inputText(300).nullish().describe('目的地 — destination; empty: the place of delivery'),
        customerMark: inputText(200).nullish().describe('客户唛头 — mark the customer asked for'),
        packageNumbers: inputText(80).nullish().describe('箱号 — numbers of the packages'),
      }),
    )
    .max(500)
    .nullish()
    .describe('唛头 — one a line; a line that is not named gets what is known of it'),
});

interface MarkFacts {
  readonly contract?: Contract;
  readonly lines: readonly DeliveryLine[];
}

const markFacts: Facts<DeliveryOrder, MarkFacts> = {
  async load(documents, work) {
    const contracts = await work.em.find(Contract, { id: { $in: documents.map((each) => each.contract!.id) } });
    const lines = await deliveryLinesOf(work, documents);
    return new Map(
      documents.map((each) => [
        each.id,
        { contract: contracts.find((one) => one.id === each.contract!.id)!, lines: lines.get(each.id) ?? [] },
      ]),
    );
  },
};

/** What is known of the goods of a line: the mark as it would be written without being told otherwise. */
function markOf(delivery: DeliveryOrder, line: DeliveryLine, abroad: boolean) {
  const { product } = line.orderLine;
  return {
    productName: (abroad ? product.nameEn : undefined) ?? product.name,
    specification: line.orderLine.specification ?? product.specification ?? null,
    quantity: decimal(line.quantity).toFixed(),
    weight: product.netWeight ? decimal(product.netWeight).times(line.quantity).round(6).toFixed() : null,
    destination: delivery.deliverTo ?? null,
  };
}

/** 填写唛头 — the five marks of every line are written down as they stand on the outer packing. Source: SHIP-08. */
export const recordShippingMarks = command({
  name: 'recordShippingMarks',
  label: { zh: '填写唛头', en: 'Write the shipping marks' },
  says: {
    zh: '登记外包装上的品名、规格、数量、重量和目的地；未填的由产品和发货单带出',
    en: 'Name, specification, quantity, weight and destination as they stand on the packing; what is left out comes from product and delivery',
  },
  event: 'ShippingMarksRecorded',
  on: DeliveryOrder,
  from: ['DRAFT', 'SUBMITTED'],
  permission: 'shipment.mark',
  source: 'SHIP-08',
  input: marksInput,
  facts: markFacts,
  async change(delivery, { marks, legible }, { facts: { contract, lines }, work }) {
    const given = new Map((marks ?? []).map(({ deliveryLineId, ...mark }) => [deliveryLineId.toLowerCase(), mark]));
    const known = new Set(lines.map((line) => line.id));
    const unknown = [...given.keys()].findIndex((id) => !known.has(id));
    if (unknown >= 0)
      throw new Invalid([
        {
          path: `input.marks.${unknown}.deliveryLineId`,
          message: { zh: '不是该发货单的行', en: 'is not a line of the delivery order' },
        },
      ]);
    for (const mark of await work.em.find(ShippingMark, { delivery: delivery.id })) work.em.remove(mark);
    for (const line of lines) {
      const told = Object.fromEntries(Object.entries(given.get(line.id) ?? {}).filter(([, value]) => value != null));
      work.em.persist(
        work.em.create(ShippingMark, {
          createdAt: work.now,
          updatedAt: work.now,
          delivery,
          line,
          ...markOf(delivery, line, contract?.kind === 'EXPORT'),
          ...told,
          legible,
        }),
      );
    }
  },
});
