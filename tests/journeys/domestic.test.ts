import { endWarranties } from '@tradewind/domain/fieldservice/end-warranties.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, givenDesk } from '../given/desk.ts';
import { codes, givenWalk, type Walk } from '../given/walk.ts';

/**
 * A domestic contract from lead to archive, through GraphQL alone and another person at every step: thirty percent in advance, sixty before shipment, ten kept back
 * until the warranty ends, with service on site. At every gate it is refused first, with the numbers.
 */
let desk: Desk;
let walk: Walk;
const terms = [
  { kind: 'ADVANCE', percent: '30', trigger: 'SIGNING', days: 10 },
  { kind: 'BEFORE_SHIPMENT', percent: '60', trigger: 'BEFORE_SHIPMENT', days: 0 },
  { kind: 'RETENTION', percent: '10', trigger: 'WARRANTY_END', days: 10 },
];
const refused = async (account: string, mutation: string, name: string, input?: Record<string, unknown>) =>
  codes(await walk.isRefused(account, mutation, name, input));

beforeAll(async () => {
  desk = await givenDesk();
  walk = givenWalk(desk);
}, 120_000);
afterAll(() => desk?.close());

describe('from lead to quotation', () => {
  test('a lead becomes a customer, and its credit is assessed by people who do not sell', async () => {
    await walk.meetsCustomer({ leadSource: 'EXHIBITION', phone: '025-88886666', taxNumber: '91320100MA1XXXXX1A' });
    expect((await walk.does('sales1', 'qualifyLead', 'customer', { needs: '轧机轴承' })).status).toBe('POTENTIAL');
    await walk.isRated('5000');
    await desk.fails('sales1', 'proposeCredit', walk.id('credit'), 'FORBIDDEN', { grade: 'A', assessment: '很好' });
  });

  test('nothing is offered without a price the meeting has decided and the general manager signed', async () => {
    await walk.makesProduct();
    await walk.quotes({
      subject: '轧机轴承',
      deliveryOn: '2027-01-31',
      deliveryPlace: '客户仓库',
      lines: [{ productId: walk.id('product'), quantity: '100', unitPrice: '1000' }],
      instalments: terms,
    });
    expect(await refused('sales1', 'finishQuotation', 'quotation')).toEqual(['NO_EFFECTIVE_PRICE_POLICY']);
    expect((await walk.decidesPrices()).status).toBe('EFFECTIVE');
    await walk.does('sales1', 'finishQuotation', 'quotation');
    expect(
      await refused('sales1', 'sendQuotation', 'quotation', { channel: 'EMAIL', recipient: 'buyer@customer.example' }),
    ).toEqual(['QUOTATION_FILE_MISSING']);
    expect((await walk.sendsQuotation()).status).toBe('SENT');
    const { customer } = await desk.as<{ customer: { status: string } }>(
      'sales1',
      'query($id:ID!){customer(id:$id){status}}',
      { id: walk.id('customer') },
    );
    expect(customer.status).toBe('NEGOTIATING');
    await walk.isAccepted();
  });
});

describe('the contract', () => {
  test('the accepted offer is applied for; its preparer cannot approve it', async () => {
    await desk.fails('sales1', 'approveContractApplication', walk.id('application'), 'FORBIDDEN', {});
    expect((await walk.applicationIsApproved()).status).toBe('APPROVED');
    await walk.drafts({
      serviceAgreed: true,
      warrantyMonths: 12,
      warrantyFrom: 'ACCEPTANCE',
      attachments: ['技术协议 TA-1'],
    });
    await desk.attaches('sales1', { type: 'Contract', id: walk.id('contract') }, 'TECHNICAL_AGREEMENT', 'TA-1.pdf');
  });

  test('three departments review it, then the head of sales; what exceeds the credit is told with numbers', async () => {
    await walk.isSubmitted();
    for (const account of ['legal', 'finance', 'technical'])
      await walk.does(account, 'approveContract', 'contract', { opinion: '同意' });
    expect(await walk.step('CONTRACT_REVIEW')).toMatchObject({
      state: 'CURRENT',
      holders: [{ role: 'HEAD_OF_SALES' }],
    });
    const [refusal] = await walk.isRefused('sales.director', 'approveContract', 'contract', {});
    expect(refusal).toMatchObject({
      code: 'CREDIT_LIMIT_EXCEEDED',
      requirement: 'CUST-34',
      facts: { limit: '5000.00', exposure: '0.00', requested: '100000.00', excess: '95000.00' },
    });
    await walk.isRated('300000');
    expect((await walk.does('sales.director', 'approveContract', 'contract', {})).status).toBe('REVIEWED');
    expect(await walk.journey()).toMatchObject({
      TECHNICAL_AGREEMENT: 'DONE',
      PRICE: 'DONE',
      CONTRACT: 'CURRENT',
      CONTRACT_REVIEW: 'DONE',
      SHIPMENT: 'WAITING',
      SERVICE: 'WAITING',
    });
  });

  test('no seal without both countersignatures and a checked text, no signature with an open legal question', async () => {
    expect(await refused('legal', 'sealContract', 'contract', { copies: 4 })).toEqual(
      expect.arrayContaining(['SEAL_NOT_ALLOWED', 'COUNTERSIGN_INCOMPLETE']),
    );
    expect((await walk.isCountersigned()).status).toBe('COUNTERSIGNED');
    expect(await refused('legal', 'sealContract', 'contract', { copies: 4 })).toEqual(['FINAL_TEXT_UNCHECKED']);
    expect(await refused('sales.admin', 'confirmContractText', 'contract', { attachments: [] })).toEqual([
      'CONTRACT_ATTACHMENT_MISSING',
    ]);
    await walk.textIsChecked(['技术协议 TA-1']);
    expect((await walk.isSealed()).status).toBe('SEALED');
    const question = await desk.creates<{ id: string }>('sales1', 'LegalQuestion', {
      contractId: walk.id('contract'),
      question: '仲裁地可否接受？',
    });
    const refusals = await walk.isRefused('sales1', 'signContract', 'contract', {});
    expect(codes(refusals)).toEqual(['LEGAL_QUESTION_OPEN', 'SIGNING_CHECKLIST_INCOMPLETE']);
    expect(refusals[0]!.facts).toMatchObject({ count: 1, questions: ['仲裁地可否接受？'] });
    await desk.does('legal', 'answerLegalQuestion', question.id, { answer: '可接受' });
    await walk.checklistIsDone();
    expect((await walk.isSigned()).status).toBe('SIGNED');
    await walk.isDistributed();
    expect(await refused('sales.admin', 'distributeContract', 'contract')).toEqual(['CONTRACT_ALREADY_DISTRIBUTED']);
    expect(await walk.instalment('ADVANCE')).toMatchObject({ amount: '30000.00', status: 'DUE', dueOn: '2026-11-30' });
    expect(await walk.journey()).toMatchObject({ CONTRACT: 'DONE', ADVANCE: 'CURRENT', COLLECTION: 'WAITING' });
  });
});

describe('order and production', () => {
  test('every department says yes before the order is confirmed', async () => {
    await walk.orders({ deliveryOn: '2027-01-31' });
    await walk.does('sales1', 'acknowledgeOrder', 'order', { contact: '张三' });
    expect((await walk.does('sales1', 'checkOrder', 'order')).status).toBe('CHECKED');
    await walk.does('sales1', 'submitOrderReview', 'order', {});
    await walk.departmentsAgree(['production', 'technical', 'quality']);
    const [refusal] = await walk.isRefused('sales.manager', 'confirmOrder', 'order', {});
    expect(refusal).toMatchObject({ code: 'ORDER_REVIEW_NOT_PASSED', facts: { waitingFor: ['LOGISTICS'] } });
    await walk.departmentsAgree(['logistics']);
    expect(await refused('sales.manager', 'confirmOrder', 'order', {})).toEqual(['ORDER_MERCHANDISER_MISSING']);
    await walk.does('sales1', 'tellCustomer', 'order', { kind: 'REVIEW_RESULT', content: '评审通过' });
    expect((await walk.orderIsConfirmed()).status).toBe('CONFIRMED');
  });

  test('the plan waits for supply, for the notice the deputy general manager signs, and for the advance', async () => {
    expect(await refused('planner', 'startProduction', 'order')).toEqual([
      'SUPPLY_NOT_DECIDED',
      'PRODUCTION_NOTICE_NOT_APPROVED',
      'ADVANCE_NOT_RECEIVED',
    ]);
    await walk.does('logistics', 'decideSupply', 'order', { supply: 'PRODUCTION' });
    await walk.noticeIsSigned();
    await walk.plans();
    const [refusal] = await walk.isRefused('planner', 'releaseProductionPlan', 'plan');
    expect(refusal).toMatchObject({
      code: 'ADVANCE_NOT_RECEIVED',
      requirement: 'ADV-03',
      facts: { due: '30000.00', received: '0.00', missing: '30000.00' },
    });
    walk.on('2026-11-23');
    known('advance', await walk.pays('ADVANCE', '30000.00'));
    expect((await walk.does('planner', 'releaseProductionPlan', 'plan')).status).toBe('RELEASED');
  });

  test('progress is reported, passed on to the customer, and the plan completed', async () => {
    walk.on('2026-11-27');
    const lines = [{ orderLineId: walk.id('orderLine'), done: '60' }];
    await walk.does('production', 'reportProgress', 'plan', { lines, expectedFinishOn: '2026-12-11' });
    await walk.does('sales1', 'tellCustomer', 'order', { kind: 'PROGRESS', content: '已完成六成' });
    expect(await walk.journey()).toMatchObject({ ADVANCE: 'DONE', SCHEDULING: 'DONE', PRODUCTION: 'CURRENT' });
    expect(await walk.step('ADVANCE')).toMatchObject({
      plannedOn: '2026-11-30',
      actualOn: '2026-11-23',
      late: false,
      amount: '30000.00',
      amountDone: '30000.00',
    });
    walk.on('2026-12-11');
    expect((await walk.does('production', 'completeProductionPlan', 'plan')).status).toBe('COMPLETED');
  });

  test('goods come into the store tested, inspected, certified and packed, and not before', async () => {
    await walk.makesLot();
    await walk.announcesGoods();
    expect(await refused('production', 'preReceiveStock', 'stockReceipt')).toEqual([
      'FACTORY_TEST_MISSING',
      'CERTIFICATE_MISSING',
    ]);
    await walk.isInspected();
    expect(await refused('production', 'preReceiveStock', 'stockReceipt')).toEqual(['CERTIFICATE_MISSING']);
    await walk.isCertified();
    expect(await refused('warehouse', 'receiveStock', 'stockReceipt')).toEqual(['PRE_RECEIPT_REQUIRED']);
    expect((await walk.areStored()).status).toBe('RECEIVED');
  });
});

describe('shipment, signature, invoice', () => {
  test('goods leave by the contract’s own milestones, packed and marked', async () => {
    await walk.asksToShip();
    await walk.pays('BEFORE_SHIPMENT', '29999.99');
    const refusals = await walk.isRefused('sales.manager', 'releaseDelivery', 'delivery', {});
    expect(codes(refusals)).toEqual(['PRE_SHIPMENT_PAYMENT_MISSING', 'PACKING_NOT_CONFIRMED', 'MARKS_INCOMPLETE']);
    expect(refusals[0]!.facts).toMatchObject({ required: '90000.00', received: '59999.99', missing: '30000.01' });
    await walk.packs();
    await walk.marks();
  });

  test('the tax invoice waits for sixty percent, exactly', async () => {
    await walk.asksForInvoice();
    const [refusal] = await walk.isRefused('sales.admin', 'submitInvoice', 'invoice');
    expect(refusal).toMatchObject({
      code: 'INVOICE_COLLECTION_BELOW_THRESHOLD',
      requirement: 'INV-01',
      facts: { collectedPercent: '59.99', threshold: '60.00', missing: '0.01' },
    });
    await walk.pays('BEFORE_SHIPMENT', '0.01');
    expect((await walk.does('sales.admin', 'submitInvoice', 'invoice')).status).toBe('SUBMITTED');
    expect(await refused('sales.manager', 'releaseDelivery', 'delivery', {})).toEqual(['PRE_SHIPMENT_PAYMENT_MISSING']);
    await walk.pays('BEFORE_SHIPMENT', '30000.00');
  });

  test('people are sent only when goods have left the store', async () => {
    known(
      'dispatch',
      (
        await desk.creates<{ id: string }>('sales.admin', 'DispatchOrder', {
          contractId: walk.id('contract'),
          site: '南京二号车间',
          work: '安装并试车',
        })
      ).id,
    );
    expect(await refused('sales.admin', 'submitDispatchOrder', 'dispatch')).toEqual(['GOODS_NOT_OUT_OF_STORE']);
  });

  test('money counts for commission only once the customer has signed', async () => {
    const form = await desk.creates<{ id: string }>('sales.admin', 'CommissionForm', {
      ownerId: desk.company.person('sales1').id,
    });
    known('form', form.id);
    const receiptId = walk.id('advance');
    expect(await refused('sales.admin', 'addCommissionReceipt', 'form', { receiptId })).toEqual(['COMMISSION_NOT_DUE']);
    expect(await refused('sales.admin', 'submitCommissionForm', 'form')).toEqual(['COMMISSION_FORM_EMPTY']);
  });

  test('nothing passes the gate without its pass, and the customer is told the same day', async () => {
    expect((await walk.areReleased()).status).toBe('APPROVED');
    expect((await walk.areIssued()).status).toBe('ISSUED');
    const load = { vehicle: '苏A·12345', quantity: '100' };
    expect(await refused('gate', 'registerExit', 'delivery', load)).toEqual(['EXIT_PASS_REQUIRED']);
    const passNumber = await walk.getsPass();
    expect(await refused('gate', 'registerExit', 'delivery', { ...load, passNumber, quantity: '99' })).toEqual([
      'EXIT_PASS_MISMATCH',
    ]);
    expect((await walk.leaves(passNumber)).status).toBe('LEFT_PLANT');
    expect(await refused('gate', 'registerExit', 'delivery', { ...load, passNumber })).toEqual([
      'EXIT_PASS_ALREADY_USED',
    ]);
    expect((await walk.isAnnounced()).status).toBe('SENT');
    expect(await walk.step('SHIPMENT')).toMatchObject({
      state: 'DONE',
      plannedOn: '2027-01-31',
      actualOn: '2026-12-11',
      amountDone: '100000.00',
      records: [{ type: 'DeliveryOrder', status: 'LEFT_PLANT' }],
    });
  });

  test('the receivable is booked by the signed copy alone', async () => {
    expect(await refused('finance', 'bookReceivable', 'delivery')).toEqual(['CUSTOMER_SIGNATURE_MISSING']);
    walk.on('2026-12-14');
    await walk.awaitsSignature();
    await walk.does('logistics', 'recordArrival', 'signOff', { arrivedOn: '2026-12-13' });
    const signature = { signer: '张三', signedOn: '2026-12-14', condition: '完好', evidence: '提单' };
    const [refusal] = await walk.isRefused('logistics', 'recordSignOff', 'signOff', {
      ...signature,
      proofKind: 'SURRENDERED_BILL',
    });
    expect(refusal).toMatchObject({
      code: 'PROOF_NOT_ACCEPTED',
      facts: { kind: 'DOMESTIC', accepted: ['SIGNED_NOTE'], given: 'SURRENDERED_BILL' },
    });
    expect((await walk.isSignedFor()).status).toBe('SIGNED');
    expect((await walk.does('finance', 'bookReceivable', 'delivery')).status).toBe('BOOKED');
    expect(await walk.receivables()).toEqual([
      { kind: 'RETENTION', amount: '10000.00', outstandingAmount: '10000.00', dueOn: null, status: 'NOT_DUE' },
    ]);
  });

  test('the invoice is approved, prepared and issued by different people, and handed over with the signed copy', async () => {
    await walk.does('finance.director', 'approveInvoice', 'invoice', {});
    expect(await refused('finance', 'issueInvoice', 'invoice')).toEqual([
      'INVOICE_VOUCHERS_MISSING',
      'INVOICE_DATA_MISSING',
    ]);
    await walk.invoiceIsReady();
    expect((await walk.does('finance', 'issueInvoice', 'invoice')).status).toBe('ISSUED');
    const handOver = { recipient: '客户财务 李会计', sentOn: '2026-12-14', method: 'IN_PERSON' };
    expect((await walk.does('sales1', 'sendInvoice', 'invoice', handOver)).status).toBe('SENT');
    expect(await refused('sales1', 'recordCustomerBooking', 'invoice', { bookedOn: '2026-12-14' })).toEqual([
      'SIGN_OFF_NOT_HANDED_OVER',
    ]);
    await walk.does('sales1', 'handOverSignOff', 'signOff', { ...handOver, invoiceId: walk.id('invoice') });
    expect((await walk.does('sales1', 'recordCustomerBooking', 'invoice', { bookedOn: '2026-12-14' })).status).toBe(
      'CUSTOMER_BOOKED',
    );
    expect(await walk.journey()).toMatchObject({
      PRODUCTION: 'DONE',
      INSPECTION_AND_STORAGE: 'DONE',
      SHIPMENT: 'DONE',
      INVOICE: 'DONE',
      SIGN_OFF: 'DONE',
      SERVICE: 'CURRENT',
      COLLECTION: 'CURRENT',
    });
  });
});

describe('service, commission, ledgers', () => {
  test('the file lacks the acceptance; the service goes, tests, and the customer accepts', async () => {
    await walk.findsFile();
    const [gap] = await walk.isRefused('sales1', 'completeArchiveFile', 'file');
    expect(gap).toMatchObject({ code: 'ARCHIVE_FILE_INCOMPLETE', facts: { types: ['ACCEPTANCE_REPORT'] } });
    await walk.does('sales.admin', 'submitDispatchOrder', 'dispatch');
    expect((await walk.does('sales.manager', 'approveDispatchOrder', 'dispatch', {})).status).toBe('APPROVED');
    await walk.does('service', 'scheduleDispatchOrder', 'dispatch', {
      plannedFrom: '2026-12-28',
      plannedTo: '2026-12-30',
      engineerId: desk.company.person('service').id,
      persons: '工程师一名',
    });
    walk.on('2026-12-28');
    await walk.does('service', 'startDispatchOrder', 'dispatch', {});
    walk.on('2026-12-30');
    const report = { workDone: '安装、负载试车', signer: '客户设备科 李工', acceptedOn: '2026-12-30' };
    const trial = { name: '负载试车', required: '温升不大于 40 K', measured: '41 K' };
    const tests = [{ ...trial, passed: false }];
    expect(await refused('service', 'acceptDispatchOrder', 'dispatch', { ...report, tests })).toEqual([
      'ACCEPTANCE_TEST_FAILED',
    ]);
    const again = [{ ...trial, measured: '31 K', passed: true }];
    expect((await walk.does('service', 'acceptDispatchOrder', 'dispatch', { ...report, tests: again })).status).toBe(
      'ACCEPTED',
    );
    expect(await walk.contract('acceptedOn warrantyEndsOn')).toEqual({
      acceptedOn: '2026-12-30',
      warrantyEndsOn: '2027-12-29',
    });
  });

  test('commission on the money that came in: without a rate none, three people review it, finance pays, and once only', async () => {
    walk.on('2027-01-04');
    const makes = () =>
      desk.creates<{ id: string }>('sales.admin', 'CommissionForm', { ownerId: desk.company.person('sales1').id });
    known('form', (await makes()).id);
    expect(await refused('sales.admin', 'submitCommissionForm', 'form')).toEqual(['COMMISSION_RATE_NOT_SET']);
    await desk.creates('finance.director', 'CommissionRate', {
      name: '标准',
      ratePercent: '2',
      validFrom: '2026-01-01',
    });
    await walk.does('sales.admin', 'submitCommissionForm', 'form');
    expect(await refused('gm', 'approveCommissionForm', 'form', {})).toEqual(['APPROVAL_STEP_NOT_YOURS']);
    for (const account of ['finance', 'finance.director', 'gm'])
      await walk.does(account, 'approveCommissionForm', 'form', {});
    expect(
      await desk.does(
        'finance',
        'payCommission',
        walk.id('form'),
        { paymentReference: 'TT-1' },
        'status baseAmount netAmount',
      ),
    ).toEqual({ status: 'PAID', baseAmount: '90000.00', netAmount: '1800.00' });
    known('form', (await makes()).id);
    expect(await refused('sales.admin', 'addCommissionReceipt', 'form', { receiptId: walk.id('advance') })).toEqual([
      'RECEIPT_ALREADY_COMMISSIONED',
    ]);
  });

  test('both ledgers agree, both sides sign, November and December are closed in their order', async () => {
    for (const month of ['2026-11', '2026-12']) {
      const { ledgerChecks } = await desk.as<{ ledgerChecks: { nodes: { id: string }[] } }>(
        'finance',
        'query($m:String!){ledgerChecks(where:{month:{eq:$m}}){nodes{id}}}',
        { m: month },
      );
      known(month, ledgerChecks.nodes[0]!.id);
      expect(await desk.does('sales.admin', 'compareLedgers', walk.id(month), undefined, 'differencesFound')).toEqual({
        differencesFound: 0,
      });
      expect(await refused('finance', 'closeLedgerMonth', month)).toContain('LEDGER_NOT_RECONCILED');
      await walk.does('sales.director', 'signLedgerCheckForSales', month);
      await walk.does('finance', 'signLedgerCheckForFinance', month);
    }
    expect(await refused('finance', 'closeLedgerMonth', '2026-12')).toEqual(['LEDGER_EARLIER_MONTH_OPEN']);
    for (const month of ['2026-11', '2026-12'])
      expect((await walk.does('finance', 'closeLedgerMonth', month)).status).toBe('CLOSED');
  });
});

describe('retention and archive', () => {
  test('the file is complete, but is not filed while money is open', async () => {
    expect((await walk.does('sales1', 'completeArchiveFile', 'file')).status).toBe('COMPLETE');
    const [refusal] = await walk.isRefused('sales.admin', 'fileArchiveFile', 'file');
    expect(refusal).toMatchObject({ code: 'ORDER_NOT_COMPLETED', facts: { state: 'IN_EXECUTION' } });
    expect((await walk.instalment('RETENTION')).dueOn).toBeNull();
  });

  test('with the warranty over the retention falls due, is paid, and the contract is fulfilled and closed', async () => {
    walk.on('2027-12-29');
    expect(await endWarranties(desk.company.system())).toBe(0);
    walk.on('2027-12-30');
    expect(await endWarranties(desk.company.system())).toBe(1);
    expect(await walk.receivables()).toMatchObject([{ kind: 'RETENTION', dueOn: '2028-01-08', status: 'OPEN' }]);
    expect(await refused('finance', 'closeContract', 'contract')).toEqual(['WRONG_STATE']);
    walk.on('2028-01-05');
    await walk.pays('RETENTION', '10000.00');
    expect(await walk.receivables()).toMatchObject([{ outstandingAmount: '0.00', status: 'PAID' }]);
    expect(await walk.contract('status collectedAmount outstandingAmount')).toEqual({
      status: 'FULFILLED',
      collectedAmount: '100000.00',
      outstandingAmount: '0.00',
    });
    expect((await walk.does('finance', 'closeContract', 'contract')).status).toBe('CLOSED');
  });

  test('filed at once, handed over two years after the last money, counted by both sides and registered', async () => {
    expect((await walk.does('sales.admin', 'fileArchiveFile', 'file')).status).toBe('FILED');
    const documentCount = (await walk.papers()).length;
    const [refusal] = await walk.isRefused('sales.admin', 'transferArchiveFile', 'file', { documentCount });
    expect(refusal).toMatchObject({
      code: 'ARCHIVE_TOO_EARLY',
      requirement: 'ARC-05',
      facts: { from: '2030-01-05', settledOn: '2028-01-05', warrantyEndsOn: '2027-12-29', delayMonths: 24 },
    });
    walk.on('2030-01-04');
    expect(await refused('sales.admin', 'transferArchiveFile', 'file', { documentCount })).toEqual([
      'ARCHIVE_TOO_EARLY',
    ]);
    walk.on('2030-01-05');
    expect(await refused('sales.admin', 'transferArchiveFile', 'file', { documentCount: documentCount - 1 })).toEqual([
      'HANDOVER_LIST_DIFFERS',
    ]);
    await walk.does('sales.admin', 'transferArchiveFile', 'file', { documentCount });
    expect(
      (await walk.does('archivist', 'registerArchiveFile', 'file', { documentCount, location: 'A 架 3 盒' })).status,
    ).toBe('REGISTERED');
    const journey = await walk.journey();
    expect(new Set(Object.values(journey))).toEqual(new Set(['DONE']));
    expect(Object.keys(journey)).toHaveLength(16);
  });

  test('who needs it later asks for it, is checked, confirms secrecy, and then sees the papers', async () => {
    const { archiveFile } = await desk.as<{ archiveFile: { registerNumber: string } }>(
      'archivist',
      'query($id:ID!){archiveFile(id:$id){registerNumber}}',
      { id: walk.id('file') },
    );
    const request = await desk.creates<{ id: string }>('technical', 'AccessRequest', {
      registerNumber: archiveFile.registerNumber,
      purpose: '同类产品改型参考',
    });
    known('request', request.id);
    expect(await walk.papers('technical')).toEqual([]);
    expect(await refused('archivist', 'grantAccessRequest', 'request', {})).toEqual(['ACCESS_NOT_VERIFIED']);
    await walk.does('archivist', 'verifyAccessRequest', 'request', { identity: '工牌', need: '书面说明' });
    expect((await walk.does('archivist', 'grantAccessRequest', 'request', {})).status).toBe('GRANTED');
    expect(await refused('technical', 'viewArchiveFile', 'request')).toEqual(['CONFIDENTIALITY_NOT_CONFIRMED']);
    await walk.does('technical', 'confirmConfidentiality', 'request');
    await walk.does('technical', 'viewArchiveFile', 'request');
    expect((await walk.papers('technical')).map((each) => each.type)).toEqual(
      expect.arrayContaining(['QUOTATION', 'TECHNICAL_AGREEMENT', 'ORDER_REVIEW', 'ACCEPTANCE_REPORT', 'INVOICE']),
    );
    walk.on('2030-01-13');
    expect(await refused('technical', 'viewArchiveFile', 'request')).toEqual(['ACCESS_EXPIRED']);
  });
});

function known(name: string, id: string): void {
  walk.known[name] = id;
}
