import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, givenDesk } from '../given/desk.ts';
import { reviewers, yes } from '../given/order.ts';

/**
 * The main job, told through GraphQL alone with another person at every step: customer, credit, prices, application, contract, seal, money, order, goods, gate,
 * invoice, signature, receivable, balance — and on the way every gate refuses what it must.
 */
let desk: Desk;
const known: Record<string, string> = {};
const codes = (refusals: { code: string }[]) => refusals.map((each) => each.code);

const clauses = { productSpecification: '按样本', qualityStandard: 'GB/T 307.1', rightsAndDuties: '双方按约履行', afterSalesService: '质保十二个月', breachLiability: '按合同法' };
const terms = [
  { kind: 'ADVANCE', percent: '30', trigger: 'SIGNING', days: 10 },
  { kind: 'BEFORE_SHIPMENT', percent: '30', trigger: 'BEFORE_SHIPMENT', days: 0 },
  { kind: 'BALANCE', percent: '30', trigger: 'SIGN_OFF', days: 30 },
  { kind: 'RETENTION', percent: '10', trigger: 'WARRANTY_END', days: 365 },
];

beforeAll(async () => {
  desk = await givenDesk();
}, 60_000);
afterAll(() => desk?.close());

/** Money comes in: recorded by one, confirmed by another, matched to an instalment. */
async function moneyArrives(amount: string, instalmentId: string): Promise<void> {
  const receipt = await desk.creates<{ id: string }>('finance', 'Receipt', { customerId: known.customer, currency: 'CNY', amount, receivedOn: '2026-11-20', bankReference: `B${amount}` });
  expect(codes(await desk.isRefused('finance', 'confirmReceipt', receipt.id))).toContain('SELF_APPROVAL_FORBIDDEN');
  await desk.does('finance.director', 'confirmReceipt', receipt.id);
  await desk.does('finance', 'allocateReceipt', receipt.id, { allocations: [{ instalmentId, amount }] });
}

/** A lot of the order is tested by production, inspected in full by quality and certified. */
async function certify(lotId: string, quantity: string): Promise<void> {
  await desk.does('production', 'recordFactoryTest', lotId, { testedOn: '2026-11-20', passed: true, result: '合格' });
  const inspection = await desk.creates<{ id: string }>('production', 'Inspection', { lotId });
  await desk.does('quality', 'startInspection', inspection.id, { samplingPlan: '全检' });
  await desk.does('quality', 'concludeInspection', inspection.id, { inspectedQuantity: quantity, items: [{ characteristic: '内径', standard: '100 ±0.01', measured: '100.00', conforms: true }] });
  await desk.does('quality', 'issueCertificate', inspection.id);
}

/** The rest of the order is made and stored. */
async function restArrives(): Promise<void> {
  const lot = await desk.creates<{ id: string }>('production', 'FinishedLot', { productId: known.bearing, orderLineId: known.orderLine, quantity: '40' });
  await certify(lot.id, '40');
  const receipt = await desk.creates<{ id: string }>('production', 'StockReceipt', { warehouseId: known.store, lotId: lot.id, quantity: '40' });
  await desk.does('production', 'preReceiveStock', receipt.id);
  await desk.does('production', 'packStock', receipt.id, { packages: 4 });
  await desk.does('warehouse', 'receiveStock', receipt.id);
}

/** An application from order intent to approval. */
async function approvedApplication(lines: object[], instalments: object[] = terms): Promise<string> {
  const application = await desk.creates<{ id: string }>('sales.admin', 'ContractApplication', { customerId: known.customer, subject: '轴承', deliveryOn: '2027-01-31', deliveryPlace: '客户仓库', lines, instalments });
  await desk.does('sales.admin', 'submitContractApplication', application.id);
  await desk.does('sales.manager', 'approveContractApplication', application.id, { opinion: '同意' });
  await desk.does('gm', 'approveContractApplication', application.id, { opinion: '同意' });
  return application.id;
}

/** A contract through review, countersignature and seal. */
async function sealedContract(applicationId: string): Promise<string> {
  const contract = await desk.creates<{ id: string }>('sales1', 'Contract', { applicationId, ...clauses });
  await desk.does('sales1', 'submitContract', contract.id);
  for (const account of ['legal', 'finance', 'technical', 'sales.director']) await desk.does(account, 'approveContract', contract.id, { opinion: '同意' });
  for (const account of ['sales.director', 'finance']) await desk.does(account, 'countersignContract', contract.id, {});
  await desk.does('sales.admin', 'confirmContractText', contract.id, {});
  await desk.does('legal', 'sealContract', contract.id, { copies: 4 });
  await desk.does('sales1', 'completeSigningChecklist', contract.id, { needsCovered: true, practiceRespected: true });
  return contract.id;
}

describe('before the contract', () => {
  test('a salesperson opens the customer file; the same firm again is told whose it is', async () => {
    const customer = await desk.creates<{ id: string; number: string; owner: { name: string } }>('sales1', 'Customer', { name: '江南重工机械有限公司', country: 'CN', currency: 'CNY', taxNumber: '91320100MA1XXXXX1A', phone: '025-88886666' }, 'id number owner{name}');
    known.customer = customer.id;
    expect(customer.owner.name).toBe('王建国');
    const { errors } = await desk.server.ask('mutation($i:CreateCustomerInput!){createCustomer(input:$i){id}}', { i: { name: '江南重工机械　有限公司', country: 'CN' } }, { token: await tokenOf('sales2') });
    const [refusal] = errors![0]!.extensions.refusals as { code: string; facts: Record<string, unknown>; message: string }[];
    expect(refusal!.code).toBe('CUSTOMER_ALREADY_OWNED');
    expect(refusal!.message).toContain('王建国');
  });

  test('products, a price policy decided by the meeting and signed by the general manager', async () => {
    const bearing = await desk.creates<{ id: string }>('technical', 'Product', { code: 'NU320', name: '圆柱滚子轴承 NU320', hsCode: '848250', priceClass: 'B', unit: 'PCE', standardCost: '600' });
    const gearbox = await desk.creates<{ id: string }>('technical', 'Product', { code: 'ZLY224', name: '硬齿面减速机 ZLY224', hsCode: '848340', priceClass: 'A', unit: 'SET' });
    Object.assign(known, { bearing: bearing.id, gearbox: gearbox.id });
    const early = await desk.creates<{ id: string }>('sales.admin', 'ContractApplication', { customerId: known.customer, lines: [{ productId: bearing.id, quantity: '1', unitPrice: '1000' }], instalments: terms });
    expect(codes(await desk.isRefused('sales.admin', 'submitContractApplication', early.id))).toContain('NO_EFFECTIVE_PRICE_POLICY');
    const policy = await desk.creates<{ id: string }>('sales.admin', 'PricePolicy', {
      name: '2026 年销售政策', currency: 'CNY', validFrom: '2026-01-01', validTo: '2026-12-31',
      lines: [{ productId: bearing.id, unitPrice: '1000' }, { productId: gearbox.id, unitPrice: '20000' }],
    });
    await desk.does('sales.director', 'recordMeetingDecision', policy.id, { meetingOn: '2026-11-18', decision: '通过' });
    await desk.fails('sales.director', 'signPricePolicy', policy.id, 'FORBIDDEN');
    expect((await desk.does<{ status: string }>('gm', 'signPricePolicy', policy.id)).status).toBe('EFFECTIVE');
  });

  test('no discount on one’s own authority; level by level it is allowed', async () => {
    const cheap = await desk.creates<{ id: string }>('sales.admin', 'ContractApplication', { customerId: known.customer, lines: [{ productId: known.bearing, quantity: '10', unitPrice: '950' }], instalments: terms });
    const [refusal] = await desk.isRefused('sales.admin', 'submitContractApplication', cheap.id);
    expect(refusal!.code).toBe('UNAUTHORISED_DISCOUNT');
    expect(JSON.stringify(refusal!.facts)).toMatch(/1000/);
    const request = await desk.creates<{ id: string }>('sales1', 'DiscountRequest', { customerId: known.customer, productId: known.bearing, currency: 'CNY', offeredPrice: '950', quantity: '10', validTo: '2026-12-31', reason: '批量' });
    await desk.does('sales1', 'submitDiscountRequest', request.id);
    expect(codes(await desk.isRefused('sales.director', 'approveDiscountRequest', request.id, {}))).toContain('APPROVAL_STEP_NOT_YOURS');
    await desk.does('sales.manager', 'approveDiscountRequest', request.id, {});
    await desk.does('sales.director', 'approveDiscountRequest', request.id, {});
    expect((await desk.does<{ status: string }>('sales.admin', 'submitContractApplication', cheap.id)).status).toBe('SUBMITTED');
  });
});

describe('the contract', () => {
  test('an application is approved by the sales manager and the general manager, never by its preparer', async () => {
    const application = await desk.creates<{ id: string; amount: string }>('sales.admin', 'ContractApplication', { customerId: known.customer, subject: '轴承', deliveryOn: '2027-01-31', deliveryPlace: '客户仓库', lines: [{ productId: known.bearing, quantity: '100', unitPrice: '1000.00' }], instalments: terms }, 'id amount');
    expect(application.amount).toBe('100000.00');
    await desk.fails('sales1', 'approveContractApplication', application.id, 'FORBIDDEN', {});
    await desk.does('sales.admin', 'submitContractApplication', application.id);
    expect(codes(await desk.isRefused('gm', 'approveContractApplication', application.id, {}))).toContain('APPROVAL_STEP_NOT_YOURS');
    expect((await desk.does<{ status: string }>('sales.manager', 'approveContractApplication', application.id, { opinion: '价格符合政策' })).status).toBe('REVIEWED');
    expect((await desk.does<{ status: string }>('gm', 'approveContractApplication', application.id, {})).status).toBe('APPROVED');
    known.application = application.id;
  });

  test('without a credit assessment nothing is sold on account; with clauses missing nothing is reviewed', async () => {
    const contract = await desk.creates<{ id: string; number: string }>('sales1', 'Contract', { applicationId: known.application, productSpecification: '按样本' }, 'id number');
    known.contract = contract.id;
    expect(contract.number).toMatch(/^DRAFT-/);
    const refusals = await desk.isRefused('sales1', 'submitContract', contract.id);
    expect(codes(refusals)).toContain('CONTRACT_CLAUSE_MISSING');
    const { contract: seen } = await desk.as<{ contract: { version: number; commands: { name: string; allowed: boolean; refusals: { code: string }[] }[] } }>('sales1', 'query($id:ID!){contract(id:$id){version commands{name allowed refusals{code}}}}', { id: contract.id });
    const submit = seen.commands.find((each) => each.name === 'submitContract')!;
    expect(submit.allowed).toBe(false);
    expect(codes(submit.refusals)).toEqual(codes(refusals));
    await desk.as('sales1', 'mutation($id:ID!,$v:Int!,$i:UpdateContractInput!){updateContract(id:$id,version:$v,input:$i){version}}', { id: contract.id, v: seen.version, i: clauses });
    const submitted = await desk.does<{ number: string; status: string }>('sales1', 'submitContract', contract.id, undefined, 'number status');
    expect(submitted.number).toBe('SC-2026-000001');
    for (const account of ['legal', 'finance', 'technical']) await desk.does(account, 'approveContract', contract.id, {});
    expect(codes(await desk.isRefused('sales.director', 'approveContract', contract.id, {}))).toContain('NO_CREDIT_ASSESSMENT');
  });

  test('the credit controller proposes, sales and finance approve; what exceeds the limit is told with numbers', async () => {
    const { creditProfiles } = await desk.as<{ creditProfiles: { nodes: { id: string }[] } }>('credit', 'query($c:ID!){creditProfiles(where:{customerId:{eq:$c}}){nodes{id}}}', { c: known.customer });
    const profile = creditProfiles.nodes[0]!.id;
    await desk.does('credit', 'proposeCredit', profile, { grade: 'B', limit: '90000', periodDays: 60, assessment: '注册资本充足，往来良好' });
    await desk.does('sales.manager', 'approveCredit', profile, {});
    await desk.does('finance', 'approveCredit', profile, {});
    const [refusal] = await desk.isRefused('sales.director', 'approveContract', known.contract!, {});
    expect(refusal!.code).toBe('CREDIT_LIMIT_EXCEEDED');
    expect(refusal!.facts).toMatchObject({ limit: '90000.00', exposure: '0.00', requested: '100000.00', excess: '10000.00' });
    expect(refusal!.clearedBy.length).toBeGreaterThan(0);
    await desk.does('credit', 'proposeCredit', profile, { grade: 'A', limit: '300000', periodDays: 60, assessment: '追加担保' });
    await desk.does('sales.manager', 'approveCredit', profile, {});
    await desk.does('finance', 'approveCredit', profile, {});
    expect((await desk.does<{ status: string }>('sales.director', 'approveContract', known.contract!, {})).status).toBe('REVIEWED');
  });

  test('no seal without both countersignatures, and never by who asked for it', async () => {
    expect(codes(await desk.isRefused('legal', 'sealContract', known.contract!, { copies: 4 }))).toEqual(expect.arrayContaining(['SEAL_NOT_ALLOWED', 'COUNTERSIGN_INCOMPLETE']));
    await desk.does('sales.director', 'countersignContract', known.contract!, {});
    expect(codes(await desk.isRefused('legal', 'sealContract', known.contract!, { copies: 4 }))).toContain('COUNTERSIGN_INCOMPLETE');
    expect((await desk.does<{ status: string }>('finance', 'countersignContract', known.contract!, {})).status).toBe('COUNTERSIGNED');
    expect(codes(await desk.isRefused('legal', 'sealContract', known.contract!, { copies: 4 }))).toEqual(['FINAL_TEXT_UNCHECKED']);
    await desk.does('sales.admin', 'confirmContractText', known.contract!, {});
    const legal = desk.company.person('legal').id;
    expect(codes(await desk.isRefused('legal', 'sealContract', known.contract!, { copies: 4, requesterId: legal }))).toContain('SELF_APPROVAL_FORBIDDEN');
    await desk.does('legal', 'sealContract', known.contract!, { copies: 4 });
    expect(codes(await desk.isRefused('sales1', 'signContract', known.contract!, {}))).toEqual(['SIGNING_CHECKLIST_INCOMPLETE']);
    await desk.does('sales1', 'completeSigningChecklist', known.contract!, { needsCovered: true, practiceRespected: true });
    expect((await desk.does<{ status: string }>('sales1', 'signContract', known.contract!, {})).status).toBe('SIGNED');
    const { customer } = await desk.as<{ customer: { status: string } }>('sales1', 'query($id:ID!){customer(id:$id){status}}', { id: known.customer });
    expect(customer.status).toBe('WON');
  });

  test('somebody else’s contract is as good as none', async () => {
    const { contract } = await desk.as<{ contract: null }>('sales2', 'query($id:ID!){contract(id:$id){id}}', { id: known.contract });
    expect(contract).toBeNull();
    await desk.fails('sales2', 'signContract', known.contract!, 'NOT_FOUND', {});
  });
});

describe('money, goods and gate', () => {
  test('the order equals the contract or is not accepted', async () => {
    const { contract } = await desk.as<{ contract: { lines: { id: string }[]; instalments: { id: string; kind: string; status: string; dueOn: string }[] } }>('sales1', 'query($id:ID!){contract(id:$id){lines{id} instalments{id kind status dueOn}}}', { id: known.contract });
    for (const each of contract.instalments) known[each.kind] = each.id;
    known.line = contract.lines[0]!.id;
    expect(contract.instalments.find((each) => each.kind === 'ADVANCE')).toMatchObject({ status: 'DUE', dueOn: '2026-11-30' });
    const line = { contractLineId: known.line, productId: known.bearing, quantity: '100', unitPrice: '1000' };
    const wrong = await desk.creates<{ id: string }>('sales1', 'SalesOrder', { contractId: known.contract, lines: [{ ...line, unitPrice: '990' }] });
    expect((await desk.does<{ status: string }>('sales1', 'checkOrder', wrong.id)).status).toBe('MISMATCH');
    expect(codes(await desk.isRefused('sales.manager', 'confirmOrder', wrong.id, {}))).toContain('ORDER_DIFFERS_FROM_CONTRACT');
    const order = await desk.creates<{ id: string }>('sales1', 'SalesOrder', { contractId: known.contract, deliveryOn: '2027-01-31', paymentMethod: 'TT', lines: [line] });
    expect((await desk.does<{ status: string }>('sales1', 'checkOrder', order.id)).status).toBe('CHECKED');
    known.order = order.id;
  });

  test('the departments say yes, then the order is confirmed in writing by its merchandiser', async () => {
    expect(codes(await desk.isRefused('sales.manager', 'confirmOrder', known.order!, {}))).toEqual(['ORDER_REVIEW_NOT_PASSED', 'ORDER_MERCHANDISER_MISSING']);
    await desk.does('sales1', 'acknowledgeOrder', known.order!, { contact: '张三' });
    expect((await desk.does<{ status: string }>('sales1', 'submitOrderReview', known.order!, {})).status).toBe('IN_REVIEW');
    for (const account of reviewers) await desk.does(account, 'answerOrderReview', known.order!, { answers: yes[account] });
    await desk.does('sales1', 'tellCustomer', known.order!, { kind: 'REVIEW_RESULT', content: '评审通过，按期交货' });
    await desk.does('sales.manager', 'assignMerchandiser', known.order!, { merchandiserId: desk.company.person('logistics').id });
    expect((await desk.does<{ status: string }>('logistics', 'confirmOrder', known.order!, {})).status).toBe('CONFIRMED');
  });

  test('production waits for the advance', async () => {
    expect(codes(await desk.isRefused('planner', 'startProduction', known.order!))).toEqual(['SUPPLY_NOT_DECIDED', 'PRODUCTION_NOTICE_NOT_APPROVED', 'ADVANCE_NOT_RECEIVED']);
    await desk.does('logistics', 'decideSupply', known.order!, { supply: 'PRODUCTION' });
    const notice = await desk.creates<{ id: string }>('planner', 'ProductionNotice', { orderId: known.order, technicalAgreement: 'TA-1' });
    await desk.does('planner', 'submitProductionNotice', notice.id);
    await desk.does('sales.director', 'approveProductionNotice', notice.id, {});
    const [refusal] = await desk.isRefused('planner', 'startProduction', known.order!);
    expect(refusal).toMatchObject({ code: 'ADVANCE_NOT_RECEIVED', requirement: 'ADV-03' });
    await moneyArrives('30000.00', known.ADVANCE!);
    expect((await desk.does<{ status: string }>('planner', 'startProduction', known.order!)).status).toBe('IN_PRODUCTION');
  });

  test('goods come into the store with their certificate', async () => {
    const store = await desk.creates<{ id: string }>('admin', 'Warehouse', { code: 'FG1', name: '成品库', custodianId: desk.company.person('warehouse').id });
    known.store = store.id;
    const { salesOrder } = await desk.as<{ salesOrder: { lines: { id: string }[] } }>('sales.admin', 'query($id:ID!){salesOrder(id:$id){lines{id}}}', { id: known.order });
    known.orderLine = salesOrder.lines[0]!.id;
    const lot = await desk.creates<{ id: string }>('production', 'FinishedLot', { productId: known.bearing, orderLineId: known.orderLine, quantity: '60' });
    const receipt = await desk.creates<{ id: string }>('production', 'StockReceipt', { warehouseId: store.id, lotId: lot.id, quantity: '60' });
    expect(codes(await desk.isRefused('production', 'preReceiveStock', receipt.id))).toEqual(['FACTORY_TEST_MISSING', 'CERTIFICATE_MISSING']);
    await certify(lot.id, '60');
    await desk.does('production', 'preReceiveStock', receipt.id);
    await desk.does('production', 'packStock', receipt.id, { packages: 6 });
    await desk.does('warehouse', 'receiveStock', receipt.id);
  });

  test('goods are released when they are there and the money due before shipment is in', async () => {
    const delivery = await desk.creates<{ id: string }>('sales.admin', 'DeliveryOrder', { orderId: known.order, warehouseId: known.store, deliverTo: '客户仓库', lines: [{ orderLineId: known.orderLine, quantity: '100' }] });
    known.delivery = delivery.id;
    await desk.does('sales.admin', 'submitDelivery', delivery.id);
    const refusals = await desk.isRefused('sales.manager', 'releaseDelivery', delivery.id, {});
    expect(codes(refusals)).toEqual(expect.arrayContaining(['PRE_SHIPMENT_PAYMENT_MISSING', 'INSUFFICIENT_STOCK', 'PACKING_NOT_CONFIRMED', 'MARKS_INCOMPLETE']));
    await desk.does('warehouse', 'confirmPacking', delivery.id, { basis: 'TRADE_STANDARD', firm: true, moistureProof: true, shockProof: true, packages: 10 });
    const { deliveryOrder } = await desk.as<{ deliveryOrder: { lines: { id: string }[] } }>('logistics', 'query($id:ID!){deliveryOrder(id:$id){lines{id}}}', { id: delivery.id });
    await desk.does('logistics', 'recordShippingMarks', delivery.id, { legible: true, marks: [{ deliveryLineId: deliveryOrder.lines[0]!.id, specification: 'NU320', weight: '1250' }] });
    expect(refusals.find((each) => each.code === 'PRE_SHIPMENT_PAYMENT_MISSING')!.facts).toMatchObject({ missing: '30000.00', currency: 'CNY' });
    await restArrives();
    await moneyArrives('29990.00', known.BEFORE_SHIPMENT!);
    expect((await desk.isRefused('sales.manager', 'releaseDelivery', delivery.id, {}))[0]!.facts).toMatchObject({ missing: '10.00' });
  });

  test('no invoice at 59.99 per cent', async () => {
    const invoice = await desk.creates<{ id: string; amount: string; taxAmount: string }>('sales.admin', 'Invoice', { contractId: known.contract, title: '江南重工机械有限公司', taxNumber: '91320100MA1XXXXX1A', lines: [{ contractLineId: known.line, quantity: '100' }] }, 'id amount taxAmount');
    known.invoice = invoice.id;
    expect(invoice).toMatchObject({ amount: '100000.00', taxAmount: '11504.42' });
    const [refusal] = await desk.isRefused('sales.admin', 'submitInvoice', invoice.id);
    expect(refusal).toMatchObject({ code: 'INVOICE_COLLECTION_BELOW_THRESHOLD', requirement: 'INV-01' });
    expect(JSON.stringify(refusal!.facts)).toContain('59.99');
    await moneyArrives('10.00', known.BEFORE_SHIPMENT!);
    await desk.does('sales.admin', 'submitInvoice', invoice.id);
    await desk.fails('sales.admin', 'issueInvoice', invoice.id, 'FORBIDDEN');
    await desk.does('finance.director', 'approveInvoice', invoice.id, {});
    expect(codes(await desk.isRefused('finance', 'issueInvoice', invoice.id))).toEqual(['INVOICE_VOUCHERS_MISSING', 'INVOICE_DATA_MISSING']);
    await desk.does('finance', 'collectInvoiceVouchers', invoice.id, { vouchers: [{ kind: 'CONTRACT', reference: '合同正本' }] });
    await desk.does('finance', 'enterInvoiceData', invoice.id, { fiscalType: 'SPECIAL', fiscalNumber: '03100220' });
    expect(await desk.does('finance', 'issueInvoice', invoice.id, undefined, 'number status')).toEqual({ number: 'INV-2026-000001', status: 'ISSUED' });
    const again = await desk.creates<{ id: string }>('sales.admin', 'Invoice', { contractId: known.contract, title: '江南重工机械有限公司', taxNumber: '91320100MA1XXXXX1A', lines: [{ contractLineId: known.line, quantity: '1' }] });
    expect(codes(await desk.isRefused('sales.admin', 'submitInvoice', again.id))).toContain('INVOICE_EXCEEDS_CONTRACT');
  });

  test('no truck leaves without a pass, and no pass is used twice', async () => {
    expect((await desk.does<{ status: string }>('sales.manager', 'releaseDelivery', known.delivery!, {})).status).toBe('APPROVED');
    expect((await desk.does<{ status: string }>('warehouse', 'issueGoods', known.delivery!, { vehicle: '苏A·12345' })).status).toBe('ISSUED');
    expect(codes(await desk.isRefused('gate', 'registerExit', known.delivery!, { vehicle: '苏A·12345', quantity: '100' }))).toContain('EXIT_PASS_REQUIRED');
    const { exitPasses } = await desk.does<{ exitPasses: { number: string }[] }>('warehouse', 'issueExitPass', known.delivery!, undefined, 'exitPasses{number}');
    const passNumber = exitPasses[0]!.number;
    expect(codes(await desk.isRefused('gate', 'registerExit', known.delivery!, { passNumber, vehicle: '苏B·99999', quantity: '100' }))).toContain('EXIT_PASS_MISMATCH');
    expect((await desk.does<{ status: string }>('gate', 'registerExit', known.delivery!, { passNumber, vehicle: '苏A·12345', quantity: '100' })).status).toBe('LEFT_PLANT');
    expect(codes(await desk.isRefused('gate', 'registerExit', known.delivery!, { passNumber, vehicle: '苏A·12345', quantity: '100' }))).toContain('EXIT_PASS_ALREADY_USED');
  });

  test('no receivable before the customer has signed', async () => {
    expect(codes(await desk.isRefused('finance', 'bookReceivable', known.delivery!))).toContain('CUSTOMER_SIGNATURE_MISSING');
    const { signOffs } = await desk.as<{ signOffs: { nodes: { id: string }[] } }>('sales1', 'query($d:ID!){signOffs(where:{deliveryId:{eq:$d}}){nodes{id}}}', { d: known.delivery });
    await desk.does('sales1', 'recordSignOff', signOffs.nodes[0]!.id, { signer: '张三', signedOn: '2026-11-20', condition: '外包装完好', evidence: '客户联扫描件 1' });
    expect((await desk.does<{ status: string }>('finance', 'bookReceivable', known.delivery!)).status).toBe('BOOKED');
    const { receivables } = await desk.as<{ receivables: { nodes: Record<string, unknown>[] } }>('sales1', 'query($c:ID!){receivables(where:{contractId:{eq:$c}},orderBy:[{amount:DESC}]){nodes{kind amount outstandingAmount dueOn status}}}', { c: known.contract });
    expect(receivables.nodes).toEqual([
      { kind: 'BALANCE', amount: '30000.00', outstandingAmount: '30000.00', dueOn: '2026-12-20', status: 'OPEN' },
      { kind: 'RETENTION', amount: '10000.00', outstandingAmount: '10000.00', dueOn: null, status: 'NOT_DUE' },
    ]);
  });

  test('with the balance in, the contract is fulfilled and closed; every step is in its history', async () => {
    await moneyArrives('30000.00', known.BALANCE!);
    await moneyArrives('10000.00', known.RETENTION!);
    const { contract } = await desk.as<{ contract: Record<string, unknown> }>('sales1', 'query($id:ID!){contract(id:$id){status collectedAmount outstandingAmount orderProgress shipmentProgress signOffProgress invoiceProgress collectionProgress lines{orderedQuantity shippedQuantity signedQuantity invoicedQuantity collectedAmount}}}', { id: known.contract });
    expect(contract).toEqual({
      status: 'FULFILLED', collectedAmount: '100000.00', outstandingAmount: '0.00',
      orderProgress: 'FULL', shipmentProgress: 'FULL', signOffProgress: 'FULL', invoiceProgress: 'FULL', collectionProgress: 'FULL',
      lines: [{ orderedQuantity: '100', shippedQuantity: '100', signedQuantity: '100', invoicedQuantity: '100', collectedAmount: '100000.00' }],
    });
    expect((await desk.does<{ status: string }>('finance', 'closeContract', known.contract!)).status).toBe('CLOSED');
    const { recordHistory } = await desk.as<{ recordHistory: { action: string; actorName: string; changes: Record<string, [unknown, unknown]> }[] }>('sales1', 'query($id:ID!){recordHistory(entity:"Contract",id:$id,first:200){action actorName changes}}', { id: known.contract });
    const states = recordHistory.filter((each) => each.action === 'STATE').map((each) => each.changes.status![1]).reverse();
    expect(states).toEqual(['IN_REVIEW', 'REVIEWED', 'COUNTERSIGNED', 'SEALED', 'SIGNED', 'IN_EXECUTION', 'FULFILLED', 'CLOSED']);
    expect(recordHistory.every((each) => !('costAmount' in each.changes))).toBe(true);
  });

  test('a second contract finds the credit used by the first given back', async () => {
    const contract = await sealedContract(await approvedApplication([{ productId: known.gearbox, quantity: '10', unitPrice: '20000' }]));
    expect((await desk.does<{ status: string; number: string }>('sales1', 'signContract', contract, {}, 'status number'))).toEqual({ status: 'SIGNED', number: 'SC-2026-000002' });
  });
});

async function tokenOf(account: string): Promise<string> {
  const { data } = await desk.server.ask<{ login: { token: string } }>('mutation($e:String!){login(email:$e,password:"tradewind-demo"){token}}', { e: `${account}@demo.example` });
  return data!.login.token;
}
