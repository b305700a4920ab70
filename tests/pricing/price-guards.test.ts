import '@tradewind/domain';
import { systemCaller } from '@tradewind/domain/access/caller.ts';
import { PolicyValues } from '@tradewind/domain/policy/values.ts';
import { type OfferedLine, type PriceFacts, priceGuards } from '@tradewind/domain/pricing/price-guards.ts';
import { expect, test } from 'vitest';

const circumstance = {
  caller: systemCaller(),
  now: new Date('2026-11-20T01:00:00Z'),
  today: '2026-11-20',
  policy: new PolicyValues({}),
};
const line = (overrides: Partial<OfferedLine> = {}): OfferedLine => ({
  position: 1,
  productId: 'a',
  productCode: 'A',
  quantity: '10',
  unitPrice: '100',
  ...overrides,
});
const facts = (lines: OfferedLine[], more: Partial<PriceFacts> = {}): PriceFacts => ({
  currency: 'CNY',
  lines,
  policyPrices: new Map([
    ['a', { productId: 'a', policyId: 'p', unitPrice: '100.000000' }],
    ['b', { productId: 'b', policyId: 'p', unitPrice: '33.333333', minimumQuantity: '5' }],
  ]),
  discounts: [],
  ...more,
});
const weigh = (known: PriceFacts) =>
  Object.values(priceGuards).flatMap((guard) => guard(undefined, known, circumstance) ?? []);

test.each([
  [line(), []],
  [line({ unitPrice: '100.01' }), []],
  [line({ unitPrice: '99.999999' }), ['UNAUTHORISED_DISCOUNT']],
  [line({ unitPrice: '125', discountPercent: '20' }), []],
  [line({ unitPrice: '125', discountPercent: '20.0001' }), ['UNAUTHORISED_DISCOUNT']],
  [line({ discountPercent: '0.0001' }), ['UNAUTHORISED_DISCOUNT']],
  [line({ unitPrice: '0' }), ['UNAUTHORISED_DISCOUNT']],
  [line({ productId: 'c', productCode: 'C' }), ['NO_EFFECTIVE_PRICE_POLICY']],
  [line({ productId: 'b', unitPrice: '34', quantity: '4' }), ['NO_EFFECTIVE_PRICE_POLICY']],
  [line({ productId: 'b', unitPrice: '34', quantity: '5' }), []],
])('%j: %j', (offered, codes) => {
  expect(weigh(facts([offered])).map((each) => each.code)).toEqual(codes);
});

test('the refusal lists each line with policy price, price offered and difference', () => {
  const [refusal] = weigh(
    facts([
      line({ position: 1 }),
      line({ position: 2, unitPrice: '95', discountPercent: '10' }),
      line({ position: 3, productId: 'b', productCode: 'B', unitPrice: '33' }),
    ]),
  );
  expect(refusal).toMatchObject({
    code: 'UNAUTHORISED_DISCOUNT',
    requirement: 'PRICE-07',
    facts: {
      lines: [
        { position: 2, product: 'A', policyPrice: '100', offeredPrice: '85.5', difference: '14.5', currency: 'CNY' },
        {
          position: 3,
          product: 'B',
          policyPrice: '33.333333',
          offeredPrice: '33',
          difference: '0.333333',
          currency: 'CNY',
        },
      ],
    },
  });
  expect(refusal!.message.zh).toContain('A 85.5 < 100 (14.5 CNY)');
});

test('an approved discount covers its price and any above it, nothing below, and no other product', () => {
  const discounts = [{ number: 'DR-1', productId: 'a', offeredPrice: '90.000000' }];
  const codes = (offered: OfferedLine) => weigh(facts([offered], { discounts })).map((each) => each.code);
  expect(codes(line({ unitPrice: '90' }))).toEqual([]);
  expect(codes(line({ unitPrice: '95' }))).toEqual([]);
  expect(codes(line({ unitPrice: '89.99' }))).toEqual(['UNAUTHORISED_DISCOUNT']);
  expect(codes(line({ productId: 'b', unitPrice: '30' }))).toEqual(['UNAUTHORISED_DISCOUNT']);
});

test('every reason at once', () => {
  const codes = weigh(facts([line({ unitPrice: '1' }), line({ position: 2, productId: 'c', productCode: 'C' })])).map(
    (each) => each.code,
  );
  expect(codes).toEqual(['NO_EFFECTIVE_PRICE_POLICY', 'UNAUTHORISED_DISCOUNT']);
});
