import type { PrintDocument } from '../print-document.ts';
import { grouped } from '../sheet.ts';
import { firm, goods, nameOf, product, words } from '../words.ts';

/** 出库单 — what the store issued, on which delivery order, onto which vehicle. Source: SHIP-03, B44. */
export const outboundNote: PrintDocument = {
  name: 'outbound-note',
  title: { zh: '出库单', en: 'Outbound note' },
  root: 'outboundNote',
  type: 'OutboundNote',
  selection: `number vehicle quantity issuedOn issuedBy { name nameEn } delivery { number ${firm} warehouse { name nameEn } lines(first: 1000) { quantity ${product} } }`,
  number: ({ number }) => number,
  body: ({ delivery, ...note }, sheet) => [
    sheet.facts([
      [words.delivery, delivery.number],
      [words.customer, nameOf(sheet, delivery.customer)],
      [{ zh: '仓库', en: 'Store' }, nameOf(sheet, delivery.warehouse)],
      [words.vehicle, note.vehicle],
      [{ zh: '出库日', en: 'Issued on' }, note.issuedOn],
      [words.storekeeper, nameOf(sheet, note.issuedBy)],
      [words.quantity, grouped(note.quantity)],
    ]),
    sheet.lines(delivery.lines, goods(sheet)),
    sheet.signatures([words.storekeeper, words.receivedBy]),
  ],
};
