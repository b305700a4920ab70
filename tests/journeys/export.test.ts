import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, givenDesk } from '../given/desk.ts';
import { codes, givenWalk, type Walk } from '../given/walk.ts';

/**
 * An export contract from customer to archive, through GraphQL alone and another person at every step: dollars by transfer, thirty percent in advance and the rest
 * before shipment, so no credit; inspected by a third party; received by the surrendered bill of lading; nobody goes to the site.
 */
let desk: Desk;
let walk: Walk;
const terms = [
  { kind: 'ADVANCE', percent: '30', trigger: 'SIGNING', days: 7 },
  { kind: 'BEFORE_SHIPMENT', percent: '70', trigger: 'BEFORE_SHIPMENT', days: 0 },
];
const refused = async (account: string, mutation: string, name: string, input?: Record<string, unknown>) =>
  codes(await walk.isRefused(account, mutation, name, input));
const known = (name: string, id: string): void => {
  walk.known[name] = id;
};

beforeAll(async () => {
  desk = await givenDesk();
  walk = givenWalk(desk, { seller: 'sales2', currency: 'USD', kind: 'EXPORT' });
}, 120_000);
afterAll(() => desk?.close());

describe('customer, offer, contract', () => {
  test('an offer abroad names its trade term and has a price in its currency', async () => {
    await walk.meetsCustomer({ name: 'Nordmaschinen GmbH', country: 'DE', email: 'einkauf@nordmaschinen.example' });
    await walk.makesProduct();
    await walk.quotes({
      subject: 'Roller bearings',
      deliveryOn: '2027-02-28',
      deliveryPlace: 'Hamburg',
      paymentMethod: 'TT',
      lines: [{ productId: walk.id('product'), quantity: '100', unitPrice: '1000', taxRatePercent: '0' }],
      instalments: terms,
    });
    const refusals = await walk.isRefused('sales2', 'finishQuotation', 'quotation');
    expect(codes(refusals)).toEqual(['QUOTATION_INCOMPLETE', 'NO_EFFECTIVE_PRICE_POLICY']);
    expect(refusals[0]!.facts).toMatchObject({ missing: ['TRADE_TERM'] });
    await walk.decidesPrices();
    await desk.as(
      'sales2',
      'mutation($id:ID!,$v:Int!,$i:UpdateQuotationInput!){updateQuotation(id:$id,version:$v,input:$i){id}}',
      { id: walk.id('quotation'), v: 1, i: { tradeTerm: 'CIF', tradePlace: 'Hamburg' } },
    );
    await walk.does('sales2', 'finishQuotation', 'quotation');
    expect((await walk.sendsQuotation()).status).toBe('SENT');
    await walk.isAccepted();
  });

  test('paid before it leaves, it needs no credit; reviewed, countersigned, sealed and signed like any other', async () => {
    await walk.applicationIsApproved();
    await walk.drafts({ thirdPartyInspection: true });
    expect(
      await walk.contract('kind currency amount tradeTerm tradePlace paymentMethod amountInWordsEn'),
    ).toMatchObject({
      kind: 'EXPORT',
      currency: 'USD',
      amount: '100000.00',
      tradeTerm: 'CIF',
      tradePlace: 'Hamburg',
      paymentMethod: 'TT',
      amountInWordsEn: 'SAY US DOLLAR ONE HUNDRED THOUSAND ONLY',
    });
    await walk.isSubmitted();
    expect(await refused('sales.director', 'approveContract', 'contract', {})).toEqual(['APPROVAL_STEP_NOT_YOURS']);
    expect((await walk.isReviewed()).status).toBe('REVIEWED');
    await walk.isCountersigned();
    await walk.textIsChecked();
    await walk.isSealed();
    expect(await refused('sales2', 'signContract', 'contract', {})).toEqual(['SIGNING_CHECKLIST_INCOMPLETE']);
    await walk.checklistIsDone();
    expect((await walk.isSigned()).status).toBe('SIGNED');
    await walk.isDistributed();
    expect(await walk.journey()).toMatchObject({ CONTRACT: 'DONE', CONTRACT_REVIEW: 'DONE', SERVICE: 'NOT_NEEDED' });
    const { contract } = await desk.as<{ contract: null }>('sales1', 'query($id:ID!){contract(id:$id){id}}', {
      id: walk.id('contract'),
    });
    expect(contract).toBeNull();
  });
});

describe('order, production, inspection', () => {
  test('a proforma invoice asks for the advance; the sixty percent rule is for tax invoices', async () => {
    await walk.asksForInvoice({ kind: 'PROFORMA', title: 'Nordmaschinen GmbH', taxNumber: 'DE123456789' });
    await walk.does('sales.admin', 'submitInvoice', 'invoice');
    await walk.does('finance.director', 'approveInvoice', 'invoice', {});
    expect((await walk.does('finance', 'issueInvoice', 'invoice')).status).toBe('ISSUED');
    expect(await walk.contract('invoicedAmount')).toEqual({ invoicedAmount: '0.00' });
  });

  test('made after the advance, by notice and plan', async () => {
    await walk.isOrdered();
    await walk.does('planner', 'decideSupply', 'order', { supply: 'PRODUCTION' });
    await walk.noticeIsSigned();
    await walk.plans();
    expect((await walk.isRefused('planner', 'releaseProductionPlan', 'plan'))[0]).toMatchObject({
      code: 'ADVANCE_NOT_RECEIVED',
      facts: { due: '30000.00', missing: '30000.00', currency: 'USD' },
    });
    known('advance', await walk.pays('ADVANCE', '30000.00'));
    await walk.does('planner', 'releaseProductionPlan', 'plan');
    walk.on('2026-12-11');
    await walk.does('production', 'completeProductionPlan', 'plan');
    await walk.isStored();
  });

  test('the goods wait for the third party: its first report fails, its second passes', async () => {
    await walk.asksToShip('100', { deliverTo: 'Hamburg' });
    await walk.packs();
    await walk.marks({ destination: 'Hamburg', customerMark: 'NORD/HAM/1-10' });
    const refusals = await walk.isRefused('sales.manager', 'releaseDelivery', 'delivery', {});
    expect(codes(refusals)).toEqual(['PRE_SHIPMENT_PAYMENT_MISSING', 'THIRD_PARTY_REPORT_MISSING']);
    expect(refusals[0]!.facts).toMatchObject({ required: '100000.00', received: '30000.00', missing: '70000.00' });
    for (const [reportNumber, passed] of [
      ['BV-1', false],
      ['BV-2', true],
    ] as const) {
      const report = await desk.creates<{ id: string }>('logistics', 'ThirdPartyReport', {
        orderId: walk.id('order'),
        body: 'Bureau Veritas',
      });
      await desk.does('logistics', 'recordThirdPartyReport', report.id, {
        passed,
        reportNumber,
        reportedOn: '2026-12-11',
        finding: '见报告',
      });
      expect(await refused('sales.manager', 'releaseDelivery', 'delivery', {})).toEqual(
        passed ? ['PRE_SHIPMENT_PAYMENT_MISSING'] : ['PRE_SHIPMENT_PAYMENT_MISSING', 'THIRD_PARTY_REPORT_MISSING'],
      );
    }
    await walk.pays('BEFORE_SHIPMENT', '70000.00');
    expect((await walk.areReleased()).status).toBe('APPROVED');
  });
});

describe('shipment to archive', () => {
  test('by sea, announced, and received by the surrendered bill of lading', async () => {
    await walk.areIssued('沪B·88888');
    const passNumber = await walk.getsPass();
    expect(
      await refused('gate', 'registerExit', 'delivery', { passNumber, vehicle: '沪B·88889', quantity: '100' }),
    ).toEqual(['EXIT_PASS_MISMATCH']);
    await walk.leaves(passNumber, '100', '沪B·88888');
    await walk.isAnnounced('SEA');
    const declaration = { declarationNumber: '222920261234567890', declaredParty: 'Nordmaschinen GmbH' };
    await walk.does('logistics', 'recordDeclaration', 'delivery', { ...declaration, customerId: walk.id('customer') });
    const { customer } = await desk.as<{ customer: { reconClass: string } }>(
      'finance',
      'query($id:ID!){customer(id:$id){reconClass}}',
      { id: walk.id('customer') },
    );
    expect(customer.reconClass).toBe('FOREIGN');
    await walk.awaitsSignature();
    walk.on('2027-01-20');
    expect(await refused('finance', 'bookReceivable', 'delivery')).toEqual(['CUSTOMER_SIGNATURE_MISSING']);
    await walk.isSignedFor({ signer: 'H. Petersen', proofKind: 'SURRENDERED_BILL', evidence: 'B/L HAM-1' });
    await walk.does('finance', 'bookReceivable', 'delivery');
    expect(await walk.contract('status collectedAmount signedForAmount fulfilledOn')).toEqual({
      status: 'FULFILLED',
      collectedAmount: '100000.00',
      signedForAmount: '100000.00',
      fulfilledOn: '2027-01-20',
    });
  });

  test('the commercial invoice goes with the goods, the tax invoice counts on the contract', async () => {
    for (const kind of ['COMMERCIAL', undefined]) {
      await walk.asksForInvoice({ title: 'Nordmaschinen GmbH', taxNumber: 'DE123456789', ...(kind ? { kind } : {}) });
      await walk.does('sales.admin', 'submitInvoice', 'invoice');
      await walk.does('finance.director', 'approveInvoice', 'invoice', {});
      if (!kind) await walk.invoiceIsReady();
      await walk.does('finance', 'issueInvoice', 'invoice');
    }
    expect(await walk.contract('invoicedAmount invoiceProgress')).toEqual({
      invoicedAmount: '100000.00',
      invoiceProgress: 'FULL',
    });
  });

  test('commission is paid in the company’s currency, at the rate of the day the money came', async () => {
    const make = async () =>
      known(
        'form',
        (
          await desk.creates<{ id: string }>('sales.admin', 'CommissionForm', {
            ownerId: desk.company.person('sales2').id,
          })
        ).id,
      );
    await desk.creates('finance', 'ExchangeRate', {
      fromCurrency: 'USD',
      toCurrency: 'CNY',
      validOn: '2026-01-01',
      rate: '7.1',
    });
    await make();
    expect(await refused('sales.admin', 'submitCommissionForm', 'form')).toEqual(['COMMISSION_RATE_NOT_SET']);
    await desk.creates('finance.director', 'CommissionRate', {
      name: '出口',
      ratePercent: '1',
      validFrom: '2026-01-01',
    });
    await walk.does('sales.admin', 'submitCommissionForm', 'form');
    for (const account of ['finance', 'finance.director', 'gm'])
      await walk.does(account, 'approveCommissionForm', 'form', {});
    expect(
      await desk.does('finance', 'payCommission', walk.id('form'), { paymentReference: 'TT-9' }, 'status netAmount'),
    ).toEqual({ status: 'PAID', netAmount: '7100.00' });
  });

  test('closed and filed; the archive takes it two years after the last money', async () => {
    expect((await walk.does('finance', 'closeContract', 'contract')).status).toBe('CLOSED');
    await walk.findsFile();
    await walk.does('sales2', 'completeArchiveFile', 'file');
    await walk.does('sales.admin', 'fileArchiveFile', 'file');
    const documentCount = (await walk.papers()).length;
    const [refusal] = await walk.isRefused('sales.admin', 'transferArchiveFile', 'file', { documentCount });
    expect(refusal).toMatchObject({
      code: 'ARCHIVE_TOO_EARLY',
      facts: {
        from: '2028-12-11',
        settledOn: '2026-12-11',
        warrantyEndsOn: null,
        outstanding: '0.00',
        currency: 'USD',
      },
    });
    walk.on('2028-12-11');
    await walk.does('sales.admin', 'transferArchiveFile', 'file', { documentCount });
    expect(await refused('archivist', 'registerArchiveFile', 'file', { documentCount: 1, location: 'B 架' })).toEqual([
      'HANDOVER_LIST_DIFFERS',
    ]);
    await walk.does('archivist', 'registerArchiveFile', 'file', { documentCount, location: 'B 架 1 盒' });
    const { SERVICE, TECHNICAL_AGREEMENT, ...steps } = await walk.journey();
    expect([SERVICE, TECHNICAL_AGREEMENT]).toEqual(['NOT_NEEDED', 'NOT_NEEDED']);
    expect(new Set(Object.values(steps))).toEqual(new Set(['DONE']));
  });
});
