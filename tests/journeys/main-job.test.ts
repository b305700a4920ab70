import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, givenDesk } from '../given/desk.ts';
import { codes, everyClause, givenWalk, type Walk } from '../given/walk.ts';

/**
 * The main job, told through GraphQL alone with another person at every step: customer, credit, prices, application, contract, seal, money, order, goods, gate,
 * invoice, signature, receivable, balance — and on the way every gate refuses what it must.
 */
let desk: Desk;
let walk: Walk;
const known: Record<string, string> = {};
const terms = [
  { kind: 'ADVANCE', percent: '30', trigger: 'SIGNING', days: 10 },
  { kind: 'BEFORE_SHIPMENT', percent: '30', trigger: 'BEFORE_SHIPMENT', days: 0 },
  { kind: 'BALANCE', percent: '30', trigger: 'SIGN_OFF', days: 30 },
  { kind: 'RETENTION', percent: '10', trigger: 'WARRANTY_END', days: 365 },
];

beforeAll(async () => {
  desk = await givenDesk();
  walk = givenWalk(desk);
}, 60_000);
afterAll(() => desk?.close());

describe('before the contract', () => {
  test('a salesperson opens the customer file; the same firm again is told whose it is', async () => {
    const customer = await desk.creates<{ id: string; number: string; owner: { name: string } }>(
      'sales1',
      'Customer',
      {
        name: '江南重工机械有限公司',
        country: 'CN',
        currency: 'CNY',
        taxNumber: '91320100MA1XXXXX1A',
        phone: '025-88886666',
      },
      'id number owner{name}',
    );
    known.customer = customer.id;
    expect(customer.owner.name).toBe('王建国');
    const { errors } = await desk.server.ask(
      'mutation($i:CreateCustomerInput!){createCustomer(input:$i){id}}',
      { i: { name: '江南重工机械　有限公司', country: 'CN' } },
      { token: await tokenOf('sales2') },
    );
    const [refusal] = errors![0]!.extensions.refusals as {
      code: string;
      facts: Record<string, unknown>;
      message: string;
    }[];
    expect(refusal!.code).toBe('CUSTOMER_ALREADY_OWNED');
    expect(refusal!.message).toContain('王建国');
  });

  test('products, a price policy decided by the meeting and signed by the general manager', async () => {
    const bearing = await desk.creates<{ id: string }>('technical', 'Product', {
      code: 'NU320',
      name: '圆柱滚子轴承 NU320',
      hsCode: '848250',
      priceClass: 'B',
      unit: 'PCE',
      standardCost: '600',
    });
    const gearbox = await desk.creates<{ id: string }>('technical', 'Product', {
      code: 'ZLY224',
      name: '硬齿面减速机 ZLY224',
      hsCode: '848340',
      priceClass: 'A',
      unit: 'SET',
    });
    Object.assign(known, { bearing: bearing.id, gearbox: gearbox.id });
    const early = await desk.creates<{ id: string }>('sales.admin', 'ContractApplication', {
      customerId: known.customer,
      lines: [{ productId: bearing.id, quantity: '1', unitPrice: '1000' }],
      instalments: terms,
    });
    expect(codes(await desk.isRefused('sales.admin', 'submitContractApplication', early.id))).toContain(
      'NO_EFFECTIVE_PRICE_POLICY',
    );
    const policy = await desk.creates<{ id: string }>('sales.admin', 'PricePolicy', {
      name: '2026 年销售政策',
      currency: 'CNY',
      validFrom: '2026-01-01',
      validTo: '2026-12-31',
      lines: [
        { productId: bearing.id, unitPrice: '1000' },
        { productId: gearbox.id, unitPrice: '20000' },
      ],
    });
    await desk.does('sales.director', 'recordMeetingDecision', policy.id, {
      meetingOn: '2026-11-18',
      decision: '通过',
    });
    await desk.fails('sales.director', 'signPricePolicy', policy.id, 'FORBIDDEN');
    expect((await desk.does<{ status: string }>('gm', 'signPricePolicy', policy.id)).status).toBe('EFFECTIVE');
  });

  test('no discount on one’s own authority; level by level it is allowed', async () => {
    const cheap = await desk.creates<{ id: string }>('sales.admin', 'ContractApplication', {
      customerId: known.customer,
      lines: [{ productId: known.bearing, quantity: '10', unitPrice: '950' }],
      instalments: terms,
    });
    const [refusal] = await desk.isRefused('sales.admin', 'submitContractApplication', cheap.id);
    expect(refusal!.code).toBe('UNAUTHORISED_DISCOUNT');
    expect(JSON.stringify(refusal!.facts)).toMatch(/1000/);
    const request = await desk.creates<{ id: string }>('sales1', 'DiscountRequest', {
      customerId: known.customer,
      productId: known.bearing,
      currency: 'CNY',
      offeredPrice: '950',
      quantity: '10',
      validTo: '2026-12-31',
      reason: '批量',
    });
    await desk.does('sales1', 'submitDiscountRequest', request.id);
    expect(codes(await desk.isRefused('sales.director', 'approveDiscountRequest', request.id, {}))).toContain(
      'APPROVAL_STEP_NOT_YOURS',
    );
    await desk.does('sales.manager', 'approveDiscountRequest', request.id, {});
    await desk.does('sales.director', 'approveDiscountRequest', request.id, {});
    expect((await desk.does<{ status: string }>('sales.admin', 'submitContractApplication', cheap.id)).status).toBe(
      'SUBMITTED',
    );
  });
});

describe('the contract', () => {
  test('an application is approved by the sales manager and the general manager, never by its preparer', async () => {
    const application = await desk.creates<{ id: string; amount: string }>(
      'sales.admin',
      'ContractApplication',
      {
        customerId: known.customer,
        subject: '轴承',
        deliveryOn: '2027-01-31',
        deliveryPlace: '客户仓库',
        lines: [{ productId: known.bearing, quantity: '100', unitPrice: '1000.00' }],
        instalments: terms,
      },
      'id amount',
    );
    expect(application.amount).toBe('100000.00');
    await desk.fails('sales1', 'approveContractApplication', application.id, 'FORBIDDEN', {});
    await desk.does('sales.admin', 'submitContractApplication', application.id);
    expect(codes(await desk.isRefused('gm', 'approveContractApplication', application.id, {}))).toContain(
      'APPROVAL_STEP_NOT_YOURS',
    );
    expect(
      (
        await desk.does<{ status: string }>('sales.manager', 'approveContractApplication', application.id, {
          opinion: '价格符合政策',
        })
      ).status,
    ).toBe('REVIEWED');
    expect((await desk.does<{ status: string }>('gm', 'approveContractApplication', application.id, {})).status).toBe(
      'APPROVED',
    );
    known.application = application.id;
  });

  test('without a credit assessment nothing is sold on account; with clauses missing nothing is reviewed', async () => {
    const contract = await desk.creates<{ id: string; number: string }>(
      'sales1',
      'Contract',
      { applicationId: known.application, productSpecification: '按样本' },
      'id number',
    );
    known.contract = contract.id;
    expect(contract.number).toMatch(/^DRAFT-/);
    const refusals = await desk.isRefused('sales1', 'submitContract', contract.id);
    expect(codes(refusals)).toContain('CONTRACT_CLAUSE_MISSING');
    const { contract: seen } = await desk.as<{
      contract: { version: number; commands: { name: string; allowed: boolean; refusals: { code: string }[] }[] };
    }>('sales1', 'query($id:ID!){contract(id:$id){version commands{name allowed refusals{code}}}}', {
      id: contract.id,
    });
    const submit = seen.commands.find((each) => each.name === 'submitContract')!;
    expect(submit.allowed).toBe(false);
    expect(codes(submit.refusals)).toEqual(codes(refusals));
    await desk.as(
      'sales1',
      'mutation($id:ID!,$v:Int!,$i:UpdateContractInput!){updateContract(id:$id,version:$v,input:$i){version}}',
      { id: contract.id, v: seen.version, i: everyClause },
    );
    const submitted = await desk.does<{ number: string; status: string }>(
      'sales1',
      'submitContract',
      contract.id,
      undefined,
      'number status',
    );
    expect(submitted.number).toBe('SC-2026-000001');
    for (const account of ['legal', 'finance', 'technical'])
      await desk.does(account, 'approveContract', contract.id, {});
    expect(codes(await desk.isRefused('sales.director', 'approveContract', contract.id, {}))).toContain(
      'NO_CREDIT_ASSESSMENT',
    );
  });

  test('the credit controller proposes, sales and finance approve; what exceeds the limit is told with numbers', async () => {
    const { creditProfiles } = await desk.as<{ creditProfiles: { nodes: { id: string }[] } }>(
      'credit',
      'query($c:ID!){creditProfiles(where:{customerId:{eq:$c}}){nodes{id}}}',
      { c: known.customer },
    );
    const profile = creditProfiles.nodes[0]!.id;
    await desk.does('credit', 'proposeCredit', profile, {
      grade: 'B',
      limit: '90000',
      periodDays: 60,
      assessment: '注册资本充足，往来良好',
    });
    await desk.does('sales.manager', 'approveCredit', profile, {});
    await desk.does('finance', 'approveCredit', profile, {});
    const [refusal] = await desk.isRefused('sales.director', 'approveContract', known.contract!, {});
    expect(refusal!.code).toBe('CREDIT_LIMIT_EXCEEDED');
    expect(refusal!.facts).toMatchObject({
      limit: '90000.00',
      exposure: '0.00',
      requested: '100000.00',
      excess: '10000.00',
    });
    expect(refusal!.clearedBy.length).toBeGreaterThan(0);
    await desk.does('credit', 'proposeCredit', profile, {
      grade: 'A',
      limit: '300000',
      periodDays: 60,
      assessment: '追加担保',
    });
    await desk.does('sales.manager', 'approveCredit', profile, {});
    await desk.does('finance', 'approveCredit', profile, {});
    expect((await desk.does<{ status: string }>('sales.director', 'approveContract', known.contract!, {})).status).toBe(
      'REVIEWED',
    );
  });

  test('no seal without both countersignatures, and never by who asked for it', async () => {
    expect(codes(await desk.isRefused('legal', 'sealContract', known.contract!, { copies: 4 }))).toEqual(
      expect.arrayContaining(['SEAL_NOT_ALLOWED', 'COUNTERSIGN_INCOMPLETE']),
    );
    await desk.does('sales.director', 'countersignContract', known.contract!, {});
    expect(codes(await desk.isRefused('legal', 'sealContract', known.contract!, { copies: 4 }))).toContain(
      'COUNTERSIGN_INCOMPLETE',
    );
    expect((await desk.does<{ status: string }>('finance', 'countersignContract', known.contract!, {})).status).toBe(
      'COUNTERSIGNED',
    );
    expect(codes(await desk.isRefused('legal', 'sealContract', known.contract!, { copies: 4 }))).toEqual([
      'FINAL_TEXT_UNCHECKED',
    ]);
    await desk.does('sales.admin', 'confirmContractText', known.contract!, {});
    const legal = desk.company.person('legal').id;
    expect(
      codes(await desk.isRefused('legal', 'sealContract', known.contract!, { copies: 4, requesterId: legal })),
    ).toContain('SELF_APPROVAL_FORBIDDEN');
    await desk.does('legal', 'sealContract', known.contract!, { copies: 4 });
    expect(codes(await desk.isRefused('sales1', 'signContract', known.contract!, {}))).toEqual([
      'SIGNING_CHECKLIST_INCOMPLETE',
    ]);
    await desk.does('sales1', 'completeSigningChecklist', known.contract!, {
      needsCovered: true,
      practiceRespected: true,
    });
    expect((await desk.does<{ status: string }>('sales1', 'signContract', known.contract!, {})).status).toBe('SIGNED');
    const { customer } = await desk.as<{ customer: { status: string } }>(
      'sales1',
      'query($id:ID!){customer(id:$id){status}}',
      { id: known.customer },
    );
    expect(customer.status).toBe('WON');
  });

  test('somebody else’s contract is as good as none', async () => {
    const { contract } = await desk.as<{ contract: null }>('sales2', 'query($id:ID!){contract(id:$id){id}}', {
      id: known.contract,
    });
    expect(contract).toBeNull();
    await desk.fails('sales2', 'signContract', known.contract!, 'NOT_FOUND', {});
  });
});

describe('money, goods and gate', () => {
  test('ordered, paid, made and stored; nobody confirms the money he recorded himself', async () => {
    Object.assign(walk.known, { ...known, product: known['bearing'] });
    const { lines } = (await walk.contract('lines{id}')) as { lines: { id: string }[] };
    walk.known['line'] = lines[0]!.id;
    await walk.isOrdered({ deliveryOn: '2027-01-31', paymentMethod: 'TT' });
    const receipt = await desk.creates<{ id: string }>('finance', 'Receipt', {
      customerId: known['customer'],
      currency: 'CNY',
      amount: '30000.00',
      receivedOn: '2026-11-20',
    });
    expect(codes(await desk.isRefused('finance', 'confirmReceipt', receipt.id))).toContain('SELF_APPROVAL_FORBIDDEN');
    await walk.pays('ADVANCE', '30000.00');
    await walk.isStored();
  });

  test('released for what the milestones ask, to the cent, shipped, signed for and booked', async () => {
    await walk.pays('BEFORE_SHIPMENT', '29990.00');
    await walk.asksToShip();
    await walk.packs();
    await walk.marks();
    const [refusal] = await walk.isRefused('sales.manager', 'releaseDelivery', 'delivery', {});
    expect(refusal).toMatchObject({
      code: 'PRE_SHIPMENT_PAYMENT_MISSING',
      facts: { missing: '10.00', currency: 'CNY' },
    });
    await walk.pays('BEFORE_SHIPMENT', '10.00');
    await walk.areReleased();
    await walk.areIssued();
    await walk.leaves(await walk.getsPass());
    await walk.awaitsSignature();
    await walk.isSignedFor();
    expect((await walk.does('finance', 'bookReceivable', 'delivery')).status).toBe('BOOKED');
    expect(await walk.receivables()).toEqual([
      { kind: 'BALANCE', amount: '30000.00', outstandingAmount: '30000.00', dueOn: '2026-12-20', status: 'OPEN' },
      { kind: 'RETENTION', amount: '10000.00', outstandingAmount: '10000.00', dueOn: null, status: 'NOT_DUE' },
    ]);
  });

  test('invoiced once and not twice', async () => {
    await walk.asksForInvoice();
    await walk.does('sales.admin', 'submitInvoice', 'invoice');
    await desk.fails('sales.admin', 'issueInvoice', walk.id('invoice'), 'FORBIDDEN');
    await walk.does('finance.director', 'approveInvoice', 'invoice', {});
    await walk.invoiceIsReady();
    expect(
      await desk.does('finance', 'issueInvoice', walk.id('invoice'), undefined, 'number status amount taxAmount'),
    ).toEqual({
      number: 'INV-2026-000001',
      status: 'ISSUED',
      amount: '100000.00',
      taxAmount: '11504.42',
    });
    await walk.asksForInvoice({ lines: [{ contractLineId: walk.id('line'), quantity: '1' }] });
    expect(codes(await walk.isRefused('sales.admin', 'submitInvoice', 'invoice'))).toContain(
      'INVOICE_EXCEEDS_CONTRACT',
    );
  });

  test('with the balance in, the contract is fulfilled and closed; every step is in its history', async () => {
    await walk.pays('BALANCE', '30000.00');
    await walk.pays('RETENTION', '10000.00');
    expect(
      await walk.contract(
        'status collectedAmount outstandingAmount orderProgress shipmentProgress signOffProgress invoiceProgress collectionProgress lines{orderedQuantity shippedQuantity signedQuantity invoicedQuantity collectedAmount}',
      ),
    ).toEqual({
      status: 'FULFILLED',
      collectedAmount: '100000.00',
      outstandingAmount: '0.00',
      orderProgress: 'FULL',
      shipmentProgress: 'FULL',
      signOffProgress: 'FULL',
      invoiceProgress: 'FULL',
      collectionProgress: 'FULL',
      lines: [
        {
          orderedQuantity: '100',
          shippedQuantity: '100',
          signedQuantity: '100',
          invoicedQuantity: '100',
          collectedAmount: '100000.00',
        },
      ],
    });
    expect((await walk.does('finance', 'closeContract', 'contract')).status).toBe('CLOSED');
    const { recordHistory } = await desk.as<{
      recordHistory: { action: string; actorName: string; changes: Record<string, [unknown, unknown]> }[];
    }>('sales1', 'query($id:ID!){recordHistory(entity:"Contract",id:$id,first:200){action actorName changes}}', {
      id: known['contract'],
    });
    const states = recordHistory.filter((each) => each.action === 'STATE').map((each) => each.changes['status']![1]);
    expect(states.reverse()).toEqual([
      'IN_REVIEW',
      'REVIEWED',
      'COUNTERSIGNED',
      'SEALED',
      'SIGNED',
      'IN_EXECUTION',
      'FULFILLED',
      'CLOSED',
    ]);
    expect(recordHistory.every((each) => !('costAmount' in each.changes))).toBe(true);
  });

  test('a second contract finds the credit used by the first given back', async () => {
    const next = givenWalk(desk);
    Object.assign(next.known, { ...known, credit: 'assessed', policy: 'signed', product: known['gearbox'] });
    await next.isSold({
      lines: [{ productId: known['gearbox'], quantity: '10', unitPrice: '20000' }],
      instalments: terms,
    });
    expect(await next.contract('number amount')).toEqual({ number: 'SC-2026-000002', amount: '200000.00' });
  });
});

async function tokenOf(account: string): Promise<string> {
  const { data } = await desk.server.ask<{ login: { token: string } }>(
    'mutation($e:String!){login(email:$e,password:"tradewind-demo"){token}}',
    { e: `${account}@demo.example` },
  );
  return data!.login.token;
}
