import { Customer } from '@tradewind/domain/customer/customer.ts';
import { recordOf } from '@tradewind/domain/kernel/record.ts';
import { acceptQuotation } from '@tradewind/domain/pricing/accept-quotation.ts';
import { expireQuotation, expireQuotations } from '@tradewind/domain/pricing/expire-quotation.ts';
import { finishQuotation } from '@tradewind/domain/pricing/finish-quotation.ts';
import { Quotation, quotationStates } from '@tradewind/domain/pricing/quotation.ts';
import { QuotationInstalment } from '@tradewind/domain/pricing/quotation-instalment.ts';
import { QuotationLine } from '@tradewind/domain/pricing/quotation-line.ts';
import { rejectQuotation } from '@tradewind/domain/pricing/reject-quotation.ts';
import { reopenQuotation } from '@tradewind/domain/pricing/reopen-quotation.ts';
import { reviseQuotation } from '@tradewind/domain/pricing/revise-quotation.ts';
import { sendQuotation } from '@tradewind/domain/pricing/send-quotation.ts';
import { quotationValidityDays } from '@tradewind/domain/pricing/settings.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenTrade, type Trade, usualTerms } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { givenProduct } from '../given/product.ts';
import { byEmail, givenQuotation, givenQuotationFile } from '../given/quotation.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
let some: Quotation;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company);
  some = await givenQuotation(company, trade, { status: 'DRAFT' });
});
beforeEach(() => company.clock.set('2026-11-20T09:00:00+08:00'));
afterAll(async () => {
  await company.close();
  await database.drop();
});

const read = (id: string) => company.find(Quotation, id);
const elsewhere = () => ({
  company: () => company,
  id: () => some.id,
  by: 'sales1',
  states: quotationStates,
});

describe('the price structure', () => {
  test('goods, freight, insurance and other charges make up the total, all computed here; the policy version is kept', async () => {
    const quotation = await givenQuotation(company, trade, {
      status: 'DRAFT',
      freightAmount: '500',
      insuranceAmount: '12.345',
      otherAmount: '100',
      otherCharges: '检验费',
      lines: [
        { productId: trade.bearing.id, quantity: '3', unitPrice: '113.333333' },
        { productId: trade.gearbox.id, quantity: '1', unitPrice: '4000', discountPercent: '10' },
      ],
    });
    expect(await read(quotation.id)).toMatchObject({
      number: expect.stringMatching(/^QT-2026-\d{6}$/),
      revision: 1,
      status: 'DRAFT',
      goodsAmount: '3940.0000',
      freightAmount: '500.0000',
      insuranceAmount: '12.3500',
      otherAmount: '100.0000',
      amount: '4552.3500',
      costAmount: '2180.0000',
      marginPercent: '37.4771',
      policy: expect.objectContaining({ id: expect.any(String) }),
      owner: { id: company.person('sales1').id },
    });
    await company.update('sales1', Quotation, quotation, { freightAmount: '0' });
    expect((await read(quotation.id)).amount).toBe('4052.3500');
  });

  test('the database itself keeps the total equal to its parts', async () => {
    await expect(company.sql('update quotation set amount = amount + 1 where id = $1', [some.id])).rejects.toThrow(
      'quotation_total',
    );
  });

  test('cost and margin are for those who may see costs', () => {
    expect(some.costAmount).not.toBeNull();
    expect(recordOf(Quotation).restricted).toEqual({
      costAmount: 'product.readCost',
      marginPercent: 'product.readCost',
    });
  });
});

describe('making it ready', () => {
  test('a complete quotation within the policy is ready; nothing on it changes any more', async () => {
    const quotation = await givenQuotation(company, trade, { status: 'READY' });
    expect((await read(quotation.id)).status).toBe('READY');
    expect(await company.events(quotation)).toEqual(['QuotationCreated', 'QuotationFinished']);
    expect(await codesOf(company.update('sales1', Quotation, quotation, { remark: '改' }))).toEqual(['NOT_EDITABLE']);
    await company.run('sales1', reopenQuotation, quotation.id);
    await company.update('sales1', Quotation, quotation, { remark: '改' });
  });

  test('what is missing is listed', async () => {
    const quotation = await givenQuotation(company, trade, {
      status: 'DRAFT',
      kind: 'EXPORT',
      deliveryOn: null,
      otherAmount: '5',
      lines: [],
      instalments: [],
    });
    const [refusal] = await refusalsOf(company.run('sales1', finishQuotation, quotation.id));
    expect(refusal).toMatchObject({
      code: 'QUOTATION_INCOMPLETE',
      requirement: 'PRICE-10',
      facts: { missing: ['LINES', 'PAYMENT_TERMS', 'DELIVERY_TIME', 'TRADE_TERM', 'OTHER_CHARGES'] },
    });
  });

  test('a price below the policy, a product without policy price and a schedule that does not add up are refused at once', async () => {
    const unknown = await givenProduct(company);
    const quotation = await givenQuotation(company, trade, {
      status: 'DRAFT',
      lines: [
        { productId: trade.bearing.id, quantity: '10', unitPrice: '90' },
        { productId: unknown.id, quantity: '1', unitPrice: '5' },
      ],
      instalments: [{ kind: 'ADVANCE', percent: '90', trigger: 'SIGNING' }],
    });
    const refusals = await refusalsOf(company.run('sales1', finishQuotation, quotation.id));
    expect(refusals.map((each) => each.code)).toEqual([
      'NO_EFFECTIVE_PRICE_POLICY',
      'UNAUTHORISED_DISCOUNT',
      'PAYMENT_SCHEDULE_SUM',
    ]);
    expect(refusals[1]!.facts).toMatchObject({
      lines: [{ policyPrice: '100', offeredPrice: '90', difference: '10', currency: 'CNY' }],
    });
    expect(refusals[2]!.facts).toMatchObject({ scheduled: '814.50', total: '905.00', difference: '-90.50' });
  });

  test('somebody else of sales does not see it; finance sees it and may not quote', async () => {
    await expect(company.run('sales2', finishQuotation, some.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(company.run('finance', finishQuotation, some.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  refusesOtherStates(finishQuotation, elsewhere());
  refusesOtherStates(reopenQuotation, elsewhere());
});

describe('sending it', () => {
  test('day, channel, recipient and version are kept; it is valid for the days of the policy; the customer is negotiating', async () => {
    const fresh = await givenTrade(company);
    const quotation = await givenQuotation(company, fresh, { status: 'READY' });
    const [refusal] = await refusalsOf(company.run('sales1', sendQuotation, quotation.id, byEmail));
    expect(refusal).toMatchObject({
      code: 'QUOTATION_FILE_MISSING',
      requirement: 'PRICE-11',
      facts: { number: quotation.number, revision: 1 },
    });
    const file = await givenQuotationFile(company, quotation);
    await company.run('sales1', sendQuotation, quotation.id, { ...byEmail, sentOn: '2026-11-19' });
    expect(await read(quotation.id)).toMatchObject({
      status: 'SENT',
      revision: 1,
      sentOn: '2026-11-19',
      sentVia: 'EMAIL',
      recipient: 'buyer@example.com',
      validTo: '2026-12-19',
      sentFile: { id: file.id },
    });
    expect((await company.find(Customer, fresh.customer.id)).status).toBe('NEGOTIATING');
    expect(await company.events(quotation)).toContain('QuotationSent');
    expect((await company.history(quotation)).at(-1)).toMatchObject({ action: 'STATE', command: 'sendQuotation' });
  });

  test('its own last day counts, and the days of the policy can change', async () => {
    const own = await givenQuotation(company, trade, { validTo: '2026-11-25' });
    expect(own.validTo).toBe('2026-11-25');
    await company.decree(quotationValidityDays, 10);
    const short = await givenQuotation(company, trade);
    await company.decree(quotationValidityDays, 30);
    expect(short.validTo).toBe('2026-11-30');
  });

  test('one whose last day has passed is not sent, nor is one sent in the future', async () => {
    const quotation = await givenQuotation(company, trade, { status: 'READY', validTo: '2026-11-25' });
    await givenQuotationFile(company, quotation);
    await expect(
      company.run('sales1', sendQuotation, quotation.id, { ...byEmail, sentOn: '2026-11-21' }),
    ).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
    company.clock.set('2026-11-26T09:00:00+08:00');
    const [refusal] = await refusalsOf(company.run('sales1', sendQuotation, quotation.id, byEmail));
    expect(refusal).toMatchObject({ code: 'QUOTATION_EXPIRED', facts: { validTo: '2026-11-25', revision: 1 } });
  });

  refusesOtherStates(sendQuotation, { ...elsewhere(), input: byEmail });
});

describe('the answer of the customer', () => {
  test('accepted on its last day', async () => {
    const quotation = await givenQuotation(company, trade, { validTo: '2026-11-25' });
    company.clock.set('2026-11-25T23:00:00+08:00');
    await company.run('sales1', acceptQuotation, quotation.id, { customerReference: 'PO-77' });
    expect(await read(quotation.id)).toMatchObject({
      status: 'ACCEPTED',
      answeredOn: '2026-11-25',
      customerReference: 'PO-77',
    });
  });

  test('a day later it is refused, before and after the nightly run', async () => {
    const quotation = await givenQuotation(company, trade, { validTo: '2026-11-25' });
    expect(await codesOf(company.run('sales1', expireQuotation, quotation.id))).toEqual(['QUOTATION_STILL_VALID']);
    company.clock.set('2026-11-26T00:30:00+08:00');
    const [refusal] = await refusalsOf(company.run('sales1', acceptQuotation, quotation.id));
    expect(refusal).toMatchObject({
      code: 'QUOTATION_EXPIRED',
      requirement: 'PRICE-12',
      facts: { number: quotation.number, revision: 1, validTo: '2026-11-25' },
    });
    expect(await expireQuotations(company.system())).toBeGreaterThan(0);
    expect((await read(quotation.id)).status).toBe('EXPIRED');
    expect(await expireQuotations(company.system())).toBe(0);
    expect(await codesOf(company.run('sales1', acceptQuotation, quotation.id))).toEqual(['WRONG_STATE']);
  });

  test('rejected with the reason of the customer', async () => {
    const quotation = await givenQuotation(company, trade);
    await expect(company.run('sales1', rejectQuotation, quotation.id)).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
    });
    await company.run('sales1', rejectQuotation, quotation.id, { reason: '价格高于对手' });
    expect(await read(quotation.id)).toMatchObject({ status: 'REJECTED', rejectedReason: '价格高于对手' });
    expect((await company.history(quotation)).at(-1)).toMatchObject({ reason: '价格高于对手' });
  });

  refusesOtherStates(acceptQuotation, elsewhere());
  refusesOtherStates(rejectQuotation, { ...elsewhere(), input: { reason: '否' } });
  refusesOtherStates(expireQuotation, elsewhere());
});

describe('a new version for each change', () => {
  test('the same number, the next version, lines and terms taken over; only the latest can be accepted', async () => {
    const first = await givenQuotation(company, trade, { remark: '首报' });
    await company.run('sales1', reviseQuotation, first.id);
    const second = await company.find(Quotation, { number: first.number, revision: 2 });
    expect(second).toMatchObject({
      status: 'DRAFT',
      previous: { id: first.id },
      remark: '首报',
      goodsAmount: '7910.0000',
      amount: '8410.0000',
      sentOn: null,
      validTo: null,
      answeredOn: null,
    });
    const em = company.orm.em.fork();
    const [before, after] = [
      await em.find(QuotationLine, { quotation: first.id }, { orderBy: { position: 'ASC' } }),
      await em.find(QuotationLine, { quotation: second.id }, { orderBy: { position: 'ASC' } }),
    ];
    expect(after.map((line) => [line.position, line.product.id, line.quantity, line.amount])).toEqual(
      before.map((line) => [line.position, line.product.id, line.quantity, line.amount]),
    );
    expect(await em.count(QuotationInstalment, { quotation: second.id })).toBe(usualTerms.length);
    expect(await codesOf(company.run('sales1', acceptQuotation, first.id))).toEqual(['WRONG_STATE']);
    await company.update('sales1', Quotation, second, { freightAmount: '0' });
    await company.run('sales1', finishQuotation, second.id);
    await givenQuotationFile(company, second);
    await company.run('sales1', sendQuotation, second.id, byEmail);
    expect((await company.run('sales1', acceptQuotation, second.id)).status).toBe('ACCEPTED');
    expect(await company.events(first)).toContain('QuotationRevised');
    expect(await company.events(second)).toEqual([
      'QuotationCreated',
      'QuotationUpdated',
      'QuotationFinished',
      'QuotationSent',
      'QuotationAccepted',
    ]);
  });

  test('two people cannot make two second versions', async () => {
    const first = await givenQuotation(company, trade);
    const outcomes = await Promise.allSettled([
      company.run('sales1', reviseQuotation, first.id),
      company.run('sales.admin', reviseQuotation, first.id),
    ]);
    expect(outcomes.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
    expect(await company.orm.em.fork().count(Quotation, { number: first.number })).toBe(2);
  });

  refusesOtherStates(reviseQuotation, elsewhere());
});
