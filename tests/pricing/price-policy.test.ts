import { User } from '@tradewind/domain/organization/user.ts';
import { beginPricePolicy } from '@tradewind/domain/pricing/begin-price-policy.ts';
import { effectivePolicyOn } from '@tradewind/domain/pricing/effective-policy.ts';
import { effectivePrices } from '@tradewind/domain/pricing/effective-prices.ts';
import { expirePricePolicy } from '@tradewind/domain/pricing/expire-price-policy.ts';
import { PricePolicy, pricePolicyStates } from '@tradewind/domain/pricing/price-policy.ts';
import { recordMeetingDecision } from '@tradewind/domain/pricing/record-meeting-decision.ts';
import { returnPricePolicy } from '@tradewind/domain/pricing/return-price-policy.ts';
import { policyAuthority } from '@tradewind/domain/pricing/settings.ts';
import { signPricePolicy } from '@tradewind/domain/pricing/sign-price-policy.ts';
import { turnPricePolicies } from '@tradewind/domain/pricing/turn-price-policies.ts';
import type { Product } from '@tradewind/domain/product/product.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { givenPricePolicy } from '../given/price-policy.ts';
import { givenProduct } from '../given/product.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
let one: Product;
let two: Product;
let count = 0;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
});
beforeEach(async () => {
  company.clock.set('2026-11-20T09:00:00+08:00');
  [one, two] = [await givenProduct(company), await givenProduct(company)];
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

const meeting = { meetingOn: '2026-11-18', decision: '按成本加成' };
const status = async (id: string) => (await company.find(PricePolicy, id)).status;
/** A market of its own for each test, so that versions do not meet. */
const market = () => `S${++count}`;
const priceOf = (product: Product, segment: string, on = '2026-11-20', currency = 'CNY') =>
  company.doing(
    'sales1',
    async (work) =>
      (await effectivePrices(work, { currency, segment, on, productIds: [product.id] })).get(product.id)?.unitPrice,
  );

describe('making a policy', () => {
  test('prepared, decided by the operations meeting, signed by the general manager: effective from its first day', async () => {
    const policy = await givenPricePolicy(company, { status: 'DRAFT', segment: market() });
    expect(policy).toMatchObject({
      number: expect.stringMatching(/^POL-2026-\d{6}$/),
      preparedById: company.person('sales.admin').id,
    });
    await company.run('sales.director', recordMeetingDecision, policy.id, meeting);
    expect(await company.find(PricePolicy, policy.id)).toMatchObject({
      status: 'MEETING_DECIDED',
      meetingOn: '2026-11-18',
      meetingDecision: '按成本加成',
    });
    await company.run('gm', signPricePolicy, policy.id);
    expect(await company.find(PricePolicy, policy.id)).toMatchObject({
      status: 'EFFECTIVE',
      signedOn: '2026-11-20',
      edition: 1,
    });
    expect(await company.events(policy)).toEqual(['PricePolicyCreated', 'PricePolicyDecided', 'PricePolicySigned']);
    expect((await company.history(policy)).map((each) => [each.command, each.actorName])).toEqual([
      ['createPricePolicy', '赵敏'],
      ['recordMeetingDecision', '林海峰'],
      ['signPricePolicy', '郑国栋'],
    ]);
  });

  test('without the meeting it is not signed, unless the sales department makes the policy', async () => {
    const policy = await givenPricePolicy(company, { status: 'DRAFT', segment: market() });
    const [refusal] = await refusalsOf(company.run('gm', signPricePolicy, policy.id));
    expect(refusal).toMatchObject({
      code: 'MEETING_DECISION_MISSING',
      requirement: 'PRICE-01',
      setting: { key: 'price.policyAuthority', value: 'OPERATIONS_MEETING' },
    });
    await company.decree(policyAuthority, 'SALES_DEPARTMENT');
    await company.run('gm', signPricePolicy, policy.id);
    expect(await status(policy.id)).toBe('EFFECTIVE');
    await company.decree(policyAuthority, 'OPERATIONS_MEETING');
  });

  test('only the general manager signs, and not what he prepared himself', async () => {
    const policy = await givenPricePolicy(company, { status: 'MEETING_DECIDED', segment: market() });
    await expect(company.run('sales.director', signPricePolicy, policy.id)).rejects.toMatchObject({
      code: 'FORBIDDEN',
      permission: 'pricing.sign',
    });
    await company.update('admin', User, company.person('gm'), { roles: ['GM', 'HEAD_OF_SALES'] });
    await company.reload();
    const own = await company.create('gm', PricePolicy, {
      name: '自拟',
      segment: market(),
      currency: 'CNY',
      validFrom: '2026-11-20',
      lines: [{ productId: one.id, unitPrice: '1' }],
    });
    await company.run('sales.director', recordMeetingDecision, own.id, meeting);
    expect(await codesOf(company.run('gm', signPricePolicy, own.id))).toEqual(['SELF_APPROVAL_FORBIDDEN']);
    await company.update('admin', User, company.person('gm'), { roles: ['GM', 'SUPERVISOR'] });
    await company.reload();
  });

  test('the general manager sends it back with a reason; it is decided anew', async () => {
    const policy = await givenPricePolicy(company, { status: 'MEETING_DECIDED', segment: market() });
    await company.run('gm', returnPricePolicy, policy.id, { reason: '毛利过低' });
    expect(await company.find(PricePolicy, policy.id)).toMatchObject({
      status: 'DRAFT',
      meetingOn: null,
      meetingDecision: null,
    });
    expect((await company.history(policy)).at(-1)).toMatchObject({ reason: '毛利过低' });
    expect(await codesOf(company.run('gm', signPricePolicy, policy.id))).toEqual(['MEETING_DECISION_MISSING']);
  });

  test('an empty policy, and one whose last day has passed, are neither decided nor signed', async () => {
    const empty = await givenPricePolicy(company, { status: 'DRAFT', prices: {}, segment: market() });
    expect(await codesOf(company.run('sales.director', recordMeetingDecision, empty.id, meeting))).toEqual([
      'PRICE_POLICY_EMPTY',
    ]);
    const late = await givenPricePolicy(company, {
      status: 'MEETING_DECIDED',
      segment: market(),
      validTo: '2026-11-25',
    });
    company.clock.set('2026-11-26T09:00:00+08:00');
    expect(await codesOf(company.run('gm', signPricePolicy, late.id))).toEqual(['PRICE_POLICY_PERIOD_OVER']);
  });

  test('a meeting that is yet to come has decided nothing', async () => {
    const policy = await givenPricePolicy(company, { status: 'DRAFT', segment: market() });
    await expect(
      company.run('sales.director', recordMeetingDecision, policy.id, { ...meeting, meetingOn: '2026-11-21' }),
    ).rejects.toMatchObject({ code: 'VALIDATION_FAILED', fields: [{ path: 'meetingOn' }] });
  });

  test.each([
    [{ validTo: '2026-11-19' }, 'validTo'],
    [{ currency: 'RMB' }, 'currency'],
  ])('%j is refused at %s', async (wrong, path) => {
    await expect(givenPricePolicy(company, { status: 'DRAFT', ...wrong })).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      fields: [{ path }],
    });
  });

  test('one product has one price, above nothing', async () => {
    const lines = [
      { productId: one.id, unitPrice: '10' },
      { productId: two.id, unitPrice: '0' },
      { productId: one.id, unitPrice: '11' },
    ];
    const failure = await company
      .create('sales.admin', PricePolicy, { name: 'x', currency: 'CNY', validFrom: '2026-11-20', lines })
      .catch((error: unknown) => error);
    expect((failure as { fields: { path: string }[] }).fields.map((each) => each.path)).toEqual([
      'lines.1.unitPrice',
      'lines.2.productId',
    ]);
  });

  test('signed it is not edited any more', async () => {
    const policy = await givenPricePolicy(company, { status: 'MEETING_DECIDED', segment: market() });
    expect(await codesOf(company.update('sales.admin', PricePolicy, policy, { name: '改' }))).toEqual(['NOT_EDITABLE']);
  });
});

describe('one price at a time', () => {
  test('a new version takes the place of the old one, which expires', async () => {
    const segment = market();
    const old = await givenPricePolicy(company, { segment, prices: { [one.id]: '100' } });
    const fresh = await givenPricePolicy(company, { segment, prices: { [one.id]: '110', [two.id]: '50' } });
    expect([await status(old.id), await status(fresh.id)]).toEqual(['EXPIRED', 'EFFECTIVE']);
    expect(await priceOf(one, segment)).toBe('110.000000');
    expect((await company.events(old)).at(-1)).toBe('PricePolicyExpired');
  });

  test('replaced in part, the rest of the old version still counts', async () => {
    const segment = market();
    const old = await givenPricePolicy(company, { segment, prices: { [one.id]: '100', [two.id]: '50' } });
    await givenPricePolicy(company, { segment, prices: { [one.id]: '90' } });
    expect(await status(old.id)).toBe('EFFECTIVE');
    expect([await priceOf(one, segment), await priceOf(two, segment)]).toEqual(['90.000000', '50.000000']);
    await givenPricePolicy(company, { segment, prices: { [two.id]: '45' } });
    expect(await status(old.id)).toBe('EXPIRED');
  });

  test('two signed at the same moment leave one price', async () => {
    const segment = market();
    const both = [
      await givenPricePolicy(company, { segment, status: 'MEETING_DECIDED', prices: { [one.id]: '1' } }),
      await givenPricePolicy(company, { segment, status: 'MEETING_DECIDED', prices: { [one.id]: '2' } }),
    ];
    await Promise.all(both.map((each) => company.run('gm', signPricePolicy, each.id)));
    const states = await Promise.all(both.map((each) => status(each.id)));
    expect(states.sort()).toEqual(['EFFECTIVE', 'EXPIRED']);
  });

  test('other markets and currencies are other versions', async () => {
    const segment = market();
    const here = await givenPricePolicy(company, { segment, prices: { [one.id]: '100' } });
    await givenPricePolicy(company, { segment: market(), prices: { [one.id]: '70' } });
    await givenPricePolicy(company, { segment, currency: 'USD', prices: { [one.id]: '15' } });
    expect(await status(here.id)).toBe('EFFECTIVE');
    expect([
      await priceOf(one, segment),
      await priceOf(one, segment, '2026-11-20', 'USD'),
      await priceOf(one, segment, '2026-11-20', 'EUR'),
    ]).toEqual(['100.000000', '15.000000', undefined]);
  });

  test('a market without a policy of its own has that of all markets', async () => {
    const segment = market();
    await givenPricePolicy(company, { segment: 'ALL', prices: { [one.id]: '80', [two.id]: '40' } });
    await givenPricePolicy(company, { segment, prices: { [one.id]: '85' } });
    expect([await priceOf(one, segment), await priceOf(two, segment)]).toEqual(['85.000000', '40.000000']);
    const used = await company.doing('sales1', (work) =>
      effectivePolicyOn(work, { currency: 'CNY', segment, on: '2026-11-20' }),
    );
    expect(used?.segment).toBe(segment);
  });
});

describe('from day to day', () => {
  test('signed ahead it counts from its first day on, to the last, whether the job has run or not', async () => {
    const segment = market();
    const old = await givenPricePolicy(company, { segment, prices: { [one.id]: '100' } });
    const next = await givenPricePolicy(company, {
      segment,
      prices: { [one.id]: '120' },
      validFrom: '2026-12-01',
      validTo: '2026-12-31',
    });
    expect(await status(next.id)).toBe('SIGNED');
    expect([
      await priceOf(one, segment),
      await priceOf(one, segment, '2026-11-30'),
      await priceOf(one, segment, '2026-12-01'),
    ]).toEqual(['100.000000', '100.000000', '120.000000']);

    const [refusal] = await refusalsOf(company.run('gm', beginPricePolicy, next.id));
    expect(refusal).toMatchObject({ code: 'PRICE_POLICY_NOT_DUE', facts: { validFrom: '2026-12-01' } });
    expect(await codesOf(company.run('gm', expirePricePolicy, next.id))).toEqual(['PRICE_POLICY_STILL_VALID']);

    company.clock.set('2026-12-01T00:05:00+08:00');
    await turnPricePolicies(company.system());
    expect([await status(old.id), await status(next.id)]).toEqual(['EXPIRED', 'EFFECTIVE']);
    expect((await company.history(next)).at(-1)).toMatchObject({ actorName: '系统', command: 'beginPricePolicy' });

    company.clock.set('2027-01-01T00:05:00+08:00');
    await turnPricePolicies(company.system());
    expect(await status(next.id)).toBe('EXPIRED');
    expect(await priceOf(one, segment, '2026-12-31')).toBe('120.000000');
    expect(await turnPricePolicies(company.system())).toEqual({ begun: 0, expired: 0 });
  });

  test('signed late it counts from the day of signing: nothing is priced backwards', async () => {
    const policy = await givenPricePolicy(company, { segment: market(), validFrom: '2026-01-01' });
    expect(await company.find(PricePolicy, policy.id)).toMatchObject({ validFrom: '2026-11-20', status: 'EFFECTIVE' });
  });

  test('signed and over before it began, it expires', async () => {
    const policy = await givenPricePolicy(company, {
      segment: market(),
      validFrom: '2026-12-01',
      validTo: '2026-12-02',
    });
    company.clock.set('2026-12-05T00:05:00+08:00');
    await turnPricePolicies(company.system());
    expect(await status(policy.id)).toBe('EXPIRED');
  });
});

test('no draft and nothing decided but unsigned is ever a price', async () => {
  const segment = market();
  await givenPricePolicy(company, { segment, status: 'MEETING_DECIDED', prices: { [one.id]: '1' } });
  expect(await priceOf(one, segment)).toBeUndefined();
});

describe('other states', () => {
  let id = '';
  beforeAll(async () => {
    id = (await givenPricePolicy(company, { status: 'DRAFT', segment: market() })).id;
  });
  const where = { company: () => company, id: () => id, states: pricePolicyStates };
  refusesOtherStates(recordMeetingDecision, { ...where, by: 'sales.director', input: meeting });
  refusesOtherStates(signPricePolicy, { ...where, by: 'gm' });
  refusesOtherStates(returnPricePolicy, { ...where, by: 'gm', input: { reason: '退' } });
  refusesOtherStates(beginPricePolicy, { ...where, by: 'gm' });
  refusesOtherStates(expirePricePolicy, { ...where, by: 'gm' });
});
