import { Attachment } from '../files/attachment.ts';
import type { Facts, Guard } from '../kernel/command.ts';
import type { Product } from '../product/product.ts';
import { productsAreActive } from '../product/product-guards.ts';
import { type PriceFacts, priceFacts, priceGuards } from './price-guards.ts';
import type { Quotation } from './quotation.ts';
import { QuotationInstalment } from './quotation-instalment.ts';
import { QuotationLine } from './quotation-line.ts';
import { pricingRefusals } from './refusals.ts';
import { scheduleMakesUp } from './schedule-complete.ts';

export interface QuotationFacts extends PriceFacts {
  readonly parts: readonly QuotationLine[];
  readonly products: readonly Product[];
  readonly instalments: readonly QuotationInstalment[];
  /** The last file of it that is the quotation itself. */
  readonly file?: Attachment;
}

/** 报价事实 — lines, products, payment terms and policy prices of many quotations at once. Source: PRICE-10, PRICE-07. */
export const quotationFacts: Facts<Quotation, QuotationFacts> = {
  async load(quotations, work) {
    const ids = quotations.map((each) => each.id);
    const lines = await work.em.find(
      QuotationLine,
      { quotation: { $in: ids } },
      { populate: ['product'], orderBy: { position: 'ASC' } },
    );
    const instalments = await work.em.find(
      QuotationInstalment,
      { quotation: { $in: ids } },
      { orderBy: { position: 'ASC' } },
    );
    const files = await work.em.find(
      Attachment,
      { subjectId: { $in: ids }, kind: 'QUOTATION' },
      { orderBy: { createdAt: 'DESC', id: 'DESC' } },
    );
    const partsOf = (id: string) => lines.filter((line) => line.quotation.id === id);
    const prices = await priceFacts(
      work,
      quotations.map((quotation) => ({
        id: quotation.id,
        customerId: quotation.customer.id,
        currency: quotation.currency!,
        segment: quotation.kind!,
        lines: partsOf(quotation.id).map((line) => ({
          position: line.position!,
          productId: line.product.id,
          productCode: (line.product as Product).code,
          quantity: line.quantity,
          unitPrice: line.unitPrice,
          discountPercent: line.discountPercent!,
        })),
      })),
    );
    return new Map(
      quotations.map((quotation) => {
        const parts = partsOf(quotation.id);
        const file = files.find((each) => each.subjectId === quotation.id);
        return [
          quotation.id,
          {
            ...prices.get(quotation.id)!,
            parts,
            products: parts.map((line) => line.product as Product),
            instalments: instalments.filter((line) => line.quotation.id === quotation.id),
            ...(file ? { file } : {}),
          },
        ];
      }),
    );
  },
};

const parts: readonly {
  code: string;
  zh: string;
  present: (quotation: Quotation, facts: QuotationFacts) => boolean;
}[] = [
  { code: 'LINES', zh: '产品行', present: (_, facts) => facts.parts.length > 0 },
  { code: 'PAYMENT_TERMS', zh: '付款条件', present: (_, facts) => facts.instalments.length > 0 },
  {
    code: 'DELIVERY_TIME',
    zh: '交货期',
    present: (quotation, facts) =>
      Boolean(quotation.deliveryOn) || (facts.parts.length > 0 && facts.parts.every((line) => line.deliveryOn)),
  },
  {
    code: 'TRADE_TERM',
    zh: '贸易术语',
    present: (quotation) => quotation.kind !== 'EXPORT' || Boolean(quotation.tradeTerm),
  },
  {
    code: 'OTHER_CHARGES',
    zh: '其他费用说明',
    present: (quotation) => Number(quotation.otherAmount) === 0 || Boolean(quotation.otherCharges?.trim()),
  },
];

/** 报价要素齐全 — lines, payment terms, delivery time and, abroad, the trade term are there. Source: PRICE-10. */
const saysEverything: Guard<Quotation, QuotationFacts> = (quotation, facts) => {
  const missing = parts.filter((each) => !each.present(quotation, facts));
  return missing.length === 0
    ? undefined
    : pricingRefusals.QUOTATION_INCOMPLETE({
        missing: missing.map((each) => each.code),
        missingZh: missing.map((each) => each.zh),
      });
};

/** 付款条件等于货款 — the instalments make up the goods amount. Source: CON-17. */
const scheduleComplete: Guard<Quotation, QuotationFacts> = (quotation, facts) =>
  facts.instalments.length === 0
    ? undefined
    : scheduleMakesUp(quotation.goodsAmount!, quotation.currency!, facts.instalments);

/** 产品在售 — every product offered is on sale. Source: PRICE-10. */
const productsOnSale: Guard<Quotation, QuotationFacts> = (_, facts) => productsAreActive(facts.products);

/** 报价未过期 — its last day has not passed. Source: PRICE-12. */
export const quotationNotOver: Guard<Quotation, unknown> = (quotation, _, { today }) =>
  quotation.validTo && quotation.validTo < today
    ? pricingRefusals.QUOTATION_EXPIRED({
        number: quotation.number,
        revision: quotation.revision,
        validTo: quotation.validTo,
      })
    : undefined;

/** 报价四问 — what a quotation is asked when it is made ready and again when it is sent. Source: PRICE-02, PRICE-07, PRICE-10, PRICE-12. */
export const quotationGuards = { saysEverything, productsOnSale, ...priceGuards, scheduleComplete, quotationNotOver };

/** 报价文件已附 — the file that is sent stands with the quotation. Source: PRICE-11. */
export const fileIsAttached: Guard<Quotation, QuotationFacts> = (quotation, facts) =>
  facts.file
    ? undefined
    : pricingRefusals.QUOTATION_FILE_MISSING({ number: quotation.number, revision: quotation.revision });
