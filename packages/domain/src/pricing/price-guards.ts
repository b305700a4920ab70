import type { FactWork, Guard } from '../kernel/command.ts';
import { decimal } from '../kernel/decimal.ts';
import { DiscountRequest } from './discount-request.ts';
import { effectivePrices, type PolicyPrice } from './effective-prices.ts';
import { pricingRefusals } from './refusals.ts';

/** One line of a document that offers a price. */
export interface OfferedLine {
  readonly position: number;
  readonly productId: string;
  readonly productCode: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly discountPercent?: string;
}

/** A document that offers prices: an application, a contract, a quotation. */
export interface OfferingDocument {
  readonly id: string;
  readonly customerId: string;
  readonly currency: string;
  readonly segment?: string;
  /** The day whose policy and discounts count; today when not given. */
  readonly on?: string;
  readonly lines: readonly OfferedLine[];
}

/** 价格事实 — what the price guards need to know of one document. */
export interface PriceFacts {
  readonly currency: string;
  readonly lines: readonly OfferedLine[];
  readonly policyPrices: ReadonlyMap<string, PolicyPrice>;
  /** Approved, valid discounts of the customer in the currency. */
  readonly discounts: readonly { readonly number: string; readonly productId: string; readonly offeredPrice: string }[];
}

/** 查价格事实 — for many documents at once: one statement a currency, segment and day for the prices, one for the discounts. Source: PRICE-02, PRICE-07. */
export async function priceFacts(
  work: Pick<FactWork, 'em' | 'today'>,
  documents: readonly OfferingDocument[],
): Promise<Map<string, PriceFacts>> {
  const dayOf = (each: OfferingDocument) => each.on ?? work.today;
  const groupOf = (each: OfferingDocument) => `${each.currency} ${each.segment ?? 'ALL'} ${dayOf(each)}`;
  const groups = Map.groupBy(documents, groupOf);
  const prices = new Map<string, ReadonlyMap<string, PolicyPrice>>();
  for (const [key, group] of groups) {
    const [first] = group;
    prices.set(
      key,
      await effectivePrices(work, {
        currency: first!.currency,
        ...(first!.segment ? { segment: first!.segment } : {}),
        on: dayOf(first!),
        productIds: group.flatMap((each) => each.lines.map((line) => line.productId)),
      }),
    );
  }
  const discounts = await work.em.find(DiscountRequest, {
    status: 'APPROVED',
    validTo: { $gte: documents.map(dayOf).sort()[0] ?? work.today },
    customer: { $in: [...new Set(documents.map((each) => each.customerId))] },
    product: { $in: [...new Set(documents.flatMap((each) => each.lines.map((line) => line.productId)))] },
  });
  return new Map(
    documents.map((document) => [
      document.id,
      {
        currency: document.currency,
        lines: document.lines,
        policyPrices: prices.get(groupOf(document)) ?? new Map(),
        discounts: discounts
          .filter(
            (each) =>
              each.customer.id === document.customerId &&
              each.currency === document.currency &&
              each.validTo >= dayOf(document),
          )
          .map((each) => ({ number: each.number, productId: each.product.id, offeredPrice: each.offeredPrice })),
      },
    ]),
  );
}

/** What is really asked for one unit, after the discount on the line; exact, not rounded. */
const netPrice = (line: OfferedLine) =>
  decimal(line.unitPrice)
    .times(decimal(100).minus(line.discountPercent ?? '0'))
    .div(100);

const inForce = (line: OfferedLine, facts: PriceFacts): PolicyPrice | undefined => {
  const price = facts.policyPrices.get(line.productId);
  return price && decimal(line.quantity).gte(price.minimumQuantity ?? '0') ? price : undefined;
};

/** 有生效政策 — every product offered has a policy price in the currency, for its quantity. Source: PRICE-02. */
export const policyCoversProducts: Guard<unknown, PriceFacts> = (_, facts) => {
  const without = facts.lines.filter((line) => !inForce(line, facts));
  if (without.length === 0) return undefined;
  return pricingRefusals.NO_EFFECTIVE_PRICE_POLICY({
    currency: facts.currency,
    products: [...new Set(without.map((line) => line.productCode))],
    lines: without.map((line) => line.position),
  });
};

/** 价格在政策之内 — no price is below the policy price, or an approved discount allows it. Source: PRICE-07. */
export const pricesWithinPolicy: Guard<unknown, PriceFacts> = (_, facts) => {
  const below = facts.lines.flatMap((line) => {
    const policyPrice = inForce(line, facts)?.unitPrice;
    const offered = netPrice(line);
    if (policyPrice === undefined || offered.gte(policyPrice)) return [];
    if (facts.discounts.some((each) => each.productId === line.productId && offered.gte(each.offeredPrice))) return [];
    return [
      {
        position: line.position,
        product: line.productCode,
        policyPrice: decimal(policyPrice).toString(),
        offeredPrice: offered.toString(),
        difference: decimal(policyPrice).minus(offered).toString(),
        currency: facts.currency,
      },
    ];
  });
  if (below.length === 0) return undefined;
  return pricingRefusals.UNAUTHORISED_DISCOUNT({
    products: below.map(
      (each) => `${each.product} ${each.offeredPrice} < ${each.policyPrice} (${each.difference} ${each.currency})`,
    ),
    lines: below,
  });
};

/** 价格两问 — what every document that offers prices asks, in one spread. Source: PRICE-02, PRICE-07. */
export const priceGuards = { policyCoversProducts, pricesWithinPolicy };
