import type { PrintDocument } from '../print-document.ts';
import { grouped } from '../sheet.ts';
import { firm, goods, nameOf, product, words } from '../words.ts';

/** 装箱单 — what is in the packages and what stands on them. Source: SHIP-08, SHIP-13, B46. */
export const packingList: PrintDocument = {
  name: 'packing-list',
  title: { zh: '装箱单', en: 'Packing list' },
  root: 'deliveryOrder',
  type: 'DeliveryOrder',
  selection: `number packages grossWeight deliverTo leftOn ${firm} contract { number }
    lines(first: 1000) { quantity ${product} }
    marks(first: 1000) { productName specification quantity weight destination customerMark packageNumbers }`,
  number: ({ number }) => number,
  body: (data, sheet) => [
    sheet.facts([
      [words.customer, nameOf(sheet, data.customer)],
      [words.deliverTo, data.deliverTo],
      [words.contract, data.contract?.number],
      [words.date, data.leftOn],
      [words.packages, data.packages],
      [words.grossWeight, grouped(data.grossWeight)],
    ]),
    sheet.lines(data.lines, goods(sheet)),
    ...(data.marks.length > 0
      ? [
          sheet.lines(data.marks, [
            { label: { zh: '箱号', en: 'Package no.' }, width: 60, cell: ({ packageNumbers }) => packageNumbers },
            {
              label: { zh: '唛头：品名', en: 'Marks: product' },
              width: '*',
              cell: ({ productName, specification }) => [productName, specification].filter(Boolean).join('\n'),
            },
            { label: words.quantity, width: 56, number: true, cell: ({ quantity }) => grouped(quantity) },
            {
              label: { zh: '重量（千克）', en: 'Weight (kg)' },
              width: 60,
              number: true,
              cell: ({ weight }) => grouped(weight),
            },
            { label: { zh: '目的地', en: 'Destination' }, width: 90, cell: ({ destination }) => destination },
            { label: { zh: '客户唛头', en: 'Customer mark' }, width: 80, cell: ({ customerMark }) => customerMark },
          ]),
        ]
      : []),
  ],
};
