import { deliveryIsReleased } from '@tradewind/domain/shipment/may-print-delivery-order.ts';
import type { PrintDocument } from '../print-document.ts';
import { grouped } from '../sheet.ts';
import { called, firm, goods, nameOf, product, words } from '../words.ts';

/** 发货单 — in five copies; the customer's comes back signed. No prices: it goes through many hands. Source: SHIP-01, SHIP-05, B43. */
export const deliveryOrder: PrintDocument = {
  name: 'delivery-order',
  title: { zh: '发货单', en: 'Delivery order' },
  root: 'deliveryOrder',
  type: 'DeliveryOrder',
  selection: `number status deliveryMode deliverTo plannedOn carrier packages grossWeight releasedOn
    ${firm} contract { number } order { number } warehouse { name nameEn } owner { name nameEn } preparedBy { name nameEn }
    lines(first: 1000) { quantity ${product} }`,
  copies: [
    { zh: '存根联', en: 'Stub' },
    { zh: '仓库联', en: 'Warehouse' },
    { zh: '财务联', en: 'Finance' },
    { zh: '保卫联', en: 'Security' },
    { zh: '客户联（签回）', en: 'Customer (return signed)' },
  ],
  number: ({ number }) => number,
  guards: { deliveryIsReleased },
  body: (data, sheet) => [
    sheet.facts([
      [words.customer, nameOf(sheet, data.customer)],
      [words.deliverTo, data.deliverTo],
      [words.contract, data.contract?.number],
      [words.order, data.order?.number],
      [{ zh: '交付方式', en: 'Delivery' }, called(sheet, 'DeliveryOrderDeliveryMode', data.deliveryMode)],
      [{ zh: '计划发货日', en: 'Planned for' }, data.plannedOn],
      [{ zh: '仓库', en: 'Store' }, nameOf(sheet, data.warehouse)],
      [{ zh: '承运人', en: 'Carrier' }, data.carrier],
      [words.packages, data.packages],
      [words.grossWeight, grouped(data.grossWeight)],
      [words.salesperson, nameOf(sheet, data.owner)],
      [{ zh: '放行日', en: 'Released on' }, data.releasedOn],
    ]),
    sheet.lines(data.lines, goods(sheet)),
    sheet.signatures([words.preparedBy, words.storekeeper, words.guard, words.receivedBy]),
  ],
};
