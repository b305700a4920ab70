import type { PrintDocument } from '../print-document.ts';
import { grouped } from '../sheet.ts';
import { nameOf, unitOf, words } from '../words.ts';

/** 产品合格证 — quality answers for the lot. Source: QC-06, B38. */
export const productCertificate: PrintDocument = {
  name: 'product-certificate',
  title: { zh: '产品合格证', en: 'Product certificate' },
  root: 'productCertificate',
  type: 'ProductCertificate',
  selection: `number quantity issuedOn inspector { name nameEn } issuedBy { name nameEn } product { code name nameEn specification unit } lot { number madeOn } inspection { number standard }`,
  number: ({ number }) => number,
  body: (data, sheet) => [
    sheet.facts([
      [{ zh: '产品', en: 'Product' }, `${data.product.code} ${nameOf(sheet, data.product)}`],
      [{ zh: '规格', en: 'Specification' }, data.product.specification],
      [{ zh: '批号', en: 'Lot' }, data.lot.number],
      [{ zh: '完工日', en: 'Made on' }, data.lot.madeOn],
      [words.quantity, `${grouped(data.quantity)} ${unitOf(sheet, data.product.unit)}`],
      [{ zh: '检验单号', en: 'Inspection' }, data.inspection.number],
      [{ zh: '检验员', en: 'Inspector' }, nameOf(sheet, data.inspector)],
      [{ zh: '签发日', en: 'Issued on' }, data.issuedOn],
    ]),
    sheet.clause({ zh: '检验标准', en: 'Standard' }, data.inspection.standard),
    {
      text: sheet.say({
        zh: '本批产品经检验合格，准予出厂。',
        en: 'This lot was inspected, passed and may leave the factory.',
      }),
      bold: true,
      margin: [0, 12, 0, 0],
    },
    sheet.signatures([
      { zh: '检验员', en: 'Inspector' },
      { zh: '签发人', en: 'Issued by' },
    ]),
  ],
};
