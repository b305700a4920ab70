import { passIsNotVoid } from '@tradewind/domain/shipment/may-print-exit-pass.ts';
import type { PrintDocument } from '../print-document.ts';
import { grouped } from '../sheet.ts';
import { firm, nameOf, words } from '../words.ts';

/** 出门证 — one vehicle, one load, one exit; the guard reads the code at the gate. Source: SHIP-04, B45. */
export const exitPass: PrintDocument = {
  name: 'exit-pass',
  title: { zh: '出门证', en: 'Exit pass' },
  root: 'exitPass',
  type: 'ExitPass',
  selection: `number status vehicle quantity createdAt issuedBy { name nameEn } delivery { number packages ${firm} }`,
  number: ({ number }) => number,
  guards: { passIsNotVoid },
  body: (data, sheet) => [
    { qr: data.number, fit: 150, alignment: 'center', margin: [0, 0, 0, 10] },
    sheet.facts([
      [words.vehicle, data.vehicle],
      [words.quantity, grouped(data.quantity)],
      [words.delivery, data.delivery.number],
      [words.packages, data.delivery.packages],
      [words.customer, nameOf(sheet, data.delivery.customer)],
      [{ zh: '签发人', en: 'Issued by' }, nameOf(sheet, data.issuedBy)],
    ]),
    sheet.signatures([{ zh: '签发人', en: 'Issued by' }, words.guard]),
  ],
};
