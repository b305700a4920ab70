import { expect } from 'vitest';
import type { Desk } from './desk.ts';
import { reviewers, yes } from './order.ts';

type Fields = Record<string, unknown>;
type Made = { id: string; number?: string; status?: string };
interface Instalment {
  id: string;
  kind: string;
  amount: string;
  receivedAmount: string;
  dueOn: string | null;
  status: string;
}

export const codes = (refusals: readonly { code: string }[]) => refusals.map((each) => each.code);

/** Every clause a contract has to have. */
export const everyClause = {
  productSpecification: '按样本',
  qualityStandard: 'GB/T 307.1',
  rightsAndDuties: '双方按约履行',
  afterSalesService: '质保十二个月',
  breachLiability: '按合同法',
};

/** Who reads the copy of a signed contract in each department. */
const readers: Readonly<Record<string, string>> = {
  PRODUCTION: 'production',
  TECHNICAL: 'technical',
  QUALITY: 'quality',
  FINANCE: 'finance',
  LOGISTICS: 'logistics',
  SALES_OPS: 'sales.admin',
};

export type Walk = ReturnType<typeof givenWalk>;

/**
 * 一笔买卖 — one sale walked through GraphQL alone: every verb is done by the person whose business it is. What the walk has made so far is `known`; gates are asked
 * by the stories themselves.
 */
export function givenWalk(
  desk: Desk,
  {
    seller = 'sales1',
    currency = 'CNY',
    kind = 'DOMESTIC',
  }: { seller?: string; currency?: string; kind?: string } = {},
) {
  const known: Record<string, string> = {};
  const id = (name: string): string => {
    const found = known[name];
    if (!found) throw new Error(`The walk has no ${name} yet`);
    return found;
  };
  const does = (account: string, mutation: string, name: string, input?: Fields) =>
    desk.does<Made>(account, mutation, id(name), input);
  const today = () => desk.company.clock.now().toISOString().slice(0, 10);
  const list = async <T>(account: string, query: string, variables: Fields): Promise<T[]> =>
    Object.values(await desk.as<Record<string, { nodes: T[] }>>(account, query, variables))[0]!.nodes;
  const make = async (name: string, account: string, type: string, input: Fields): Promise<Made> => {
    const made = await desk.creates<Made>(account, type, input);
    known[name] = made.id;
    return made;
  };

  const walk = {
    desk,
    known,
    id,
    today,
    does,
    /** A morning at nine. */
    on: (day: string) => desk.company.clock.set(`${day}T09:00:00+08:00`),
    isRefused: (account: string, mutation: string, name: string, input?: Fields) =>
      desk.isRefused(account, mutation, id(name), input),
    contract: async (fields: string): Promise<Fields> =>
      (await desk.as<{ contract: Fields }>('gm', `query($id:ID!){contract(id:$id){${fields}}}`, { id: id('contract') }))
        .contract,
    /** The state of every step of the contract, as the general manager sees it. */
    journey: async (): Promise<Record<string, string>> => {
      const { contractJourney } = await desk.as<{ contractJourney: { steps: { step: string; state: string }[] } }>(
        'gm',
        'query($id:ID!){contractJourney(id:$id){steps{step state}}}',
        { id: id('contract') },
      );
      return Object.fromEntries(contractJourney.steps.map((each) => [each.step, each.state]));
    },
    /** One step of the contract in full: dates, amounts, who has it. */
    step: async (name: string): Promise<Fields> => {
      const { contractJourney } = await desk.as<{ contractJourney: { steps: ({ step: string } & Fields)[] } }>(
        'gm',
        'query($id:ID!){contractJourney(id:$id){steps{step state plannedOn actualOn late amount amountDone holders{role} records{type status}}}}',
        { id: id('contract') },
      );
      return contractJourney.steps.find((each) => each.step === name)!;
    },
    tasks: (account: string, recordId: string, topic: string) =>
      list<{ title: string; status: string; role: string | null }>(
        account,
        'query($r:ID!,$t:String!){tasks(where:{recordId:{eq:$r},topic:{eq:$t}}){nodes{title status role}}}',
        { r: recordId, t: topic },
      ),
    instalment: async (which: string): Promise<Instalment> =>
      (
        (await walk.contract('instalments{id kind amount receivedAmount dueOn status}'))['instalments'] as Instalment[]
      ).find((each) => each.kind === which)!,

    // Customer, price, offer
    meetsCustomer: (input: Fields = {}) =>
      make('customer', seller, 'Customer', { name: '江南重工机械有限公司', country: 'CN', currency, ...input }),
    async isRated(limit: string) {
      const [profile] = await list<Made>(
        'credit',
        'query($c:ID!){creditProfiles(where:{customerId:{eq:$c}}){nodes{id}}}',
        { c: id('customer') },
      );
      known['credit'] = profile!.id;
      await does('credit', 'proposeCredit', 'credit', { grade: 'A', limit, periodDays: 60, assessment: '往来良好' });
      await does('sales.manager', 'approveCredit', 'credit', {});
      await does('finance', 'approveCredit', 'credit', {});
    },
    makesProduct: (input: Fields = {}) =>
      make('product', 'technical', 'Product', {
        code: 'NU320',
        name: '圆柱滚子轴承 NU320',
        nameEn: 'Cylindrical roller bearing NU320',
        hsCode: '848250',
        ...input,
      }),
    async decidesPrices(unitPrice = '1000') {
      await make('policy', 'sales.admin', 'PricePolicy', {
        name: '2026 年销售政策',
        currency,
        validFrom: '2026-01-01',
        lines: [{ productId: id('product'), unitPrice }],
      });
      await does('sales.director', 'recordMeetingDecision', 'policy', { meetingOn: today(), decision: '通过' });
      return does('gm', 'signPricePolicy', 'policy');
    },
    quotes: (input: Fields) =>
      make('quotation', seller, 'Quotation', { customerId: id('customer'), kind, currency, ...input }),
    async sendsQuotation(recipient = 'buyer@customer.example') {
      await desk.attaches(seller, { type: 'Quotation', id: id('quotation') }, 'QUOTATION', '报价单.pdf');
      return does(seller, 'sendQuotation', 'quotation', { channel: 'EMAIL', recipient });
    },
    async isAccepted() {
      await does(seller, 'acceptQuotation', 'quotation', { customerReference: 'PO-1' });
      const [application] = await list<Made>(
        'sales.admin',
        'query($q:ID!){contractApplications(where:{quotationId:{eq:$q}}){nodes{id}}}',
        { q: id('quotation') },
      );
      known['application'] = application!.id;
    },
    applies: (input: Fields) =>
      make('application', 'sales.admin', 'ContractApplication', {
        customerId: id('customer'),
        subject: '轴承',
        kind,
        currency,
        deliveryOn: '2027-01-31',
        deliveryPlace: '客户仓库',
        lines: [{ productId: id('product'), quantity: '100', unitPrice: '1000' }],
        ...input,
      }),
    async applicationIsApproved() {
      await does('sales.admin', 'submitContractApplication', 'application');
      await does('sales.manager', 'approveContractApplication', 'application', { opinion: '同意' });
      return does('gm', 'approveContractApplication', 'application', { opinion: '同意' });
    },

    // Contract
    drafts: (input: Fields = {}) =>
      make('contract', seller, 'Contract', { applicationId: id('application'), ...everyClause, ...input }),
    isSubmitted: () => does(seller, 'submitContract', 'contract'),
    async isReviewed() {
      for (const account of ['legal', 'finance', 'technical'])
        await does(account, 'approveContract', 'contract', { opinion: '同意' });
      return does('sales.director', 'approveContract', 'contract', { opinion: '同意' });
    },
    async isCountersigned() {
      await does('sales.director', 'countersignContract', 'contract', {});
      return does('finance', 'countersignContract', 'contract', {});
    },
    textIsChecked: (attachments: string[] = []) =>
      does('sales.admin', 'confirmContractText', 'contract', { attachments }),
    isSealed: () => does('legal', 'sealContract', 'contract', { copies: 4 }),
    checklistIsDone: () =>
      does(seller, 'completeSigningChecklist', 'contract', { needsCovered: true, practiceRespected: true }),
    async isSigned() {
      const signed = await does(seller, 'signContract', 'contract', {});
      const { lines } = (await walk.contract('lines{id}')) as { lines: Made[] };
      known['line'] = lines[0]!.id;
      return signed;
    },
    async isDistributed() {
      await does('sales.admin', 'distributeContract', 'contract');
      for (const copy of await list<Made & { department: string }>(
        'sales.admin',
        'query($c:ID!){contractCopies(where:{contractId:{eq:$c}}){nodes{id department}}}',
        { c: id('contract') },
      ))
        await desk.does(readers[copy.department]!, 'readContractCopy', copy.id);
    },

    // Amendment
    amends: (input: Fields) =>
      make('amendment', seller, 'ContractAmendment', {
        contractId: id('contract'),
        reason: '客户追加需求',
        ...input,
      }),
    /** Applied for, approved, reviewed, countersigned and sealed, like the contract itself; not signed. */
    async amendmentIsSealed() {
      await does(seller, 'submitContractAmendment', 'amendment');
      for (const account of ['sales.manager', 'gm']) await does(account, 'approveContractAmendment', 'amendment', {});
      for (const account of ['legal', 'finance', 'technical', 'sales.director'])
        await does(account, 'approveContractAmendmentReview', 'amendment', {});
      for (const account of ['sales.director', 'finance'])
        await does(account, 'countersignContractAmendment', 'amendment', {});
      return does('legal', 'sealContractAmendment', 'amendment', { copies: 2 });
    },

    // Money
    async pays(which: string, amount: string): Promise<string> {
      const { id: instalmentId } = await walk.instalment(which);
      const receipt = await make('receipt', 'finance', 'Receipt', {
        customerId: id('customer'),
        currency,
        amount,
        receivedOn: today(),
        bankReference: `${which} ${amount}`,
      });
      await does('finance.director', 'confirmReceipt', 'receipt');
      await does('finance', 'allocateReceipt', 'receipt', { allocations: [{ instalmentId, amount }] });
      return receipt.id;
    },

    // Order and production
    async orders(input: Fields = {}, line: Fields = {}) {
      const order = await make('order', seller, 'SalesOrder', {
        contractId: id('contract'),
        lines: [{ contractLineId: id('line'), productId: id('product'), quantity: '100', unitPrice: '1000', ...line }],
        ...input,
      });
      const { salesOrder } = await desk.as<{ salesOrder: { lines: Made[] } }>(
        seller,
        'query($id:ID!){salesOrder(id:$id){lines{id}}}',
        { id: order.id },
      );
      known['orderLine'] = salesOrder.lines[0]!.id;
      return order;
    },
    async departmentsAgree(accounts: readonly (keyof typeof yes)[] = reviewers) {
      for (const account of accounts) await does(account, 'answerOrderReview', 'order', { answers: yes[account] });
    },
    async orderIsConfirmed() {
      await does('sales.manager', 'assignMerchandiser', 'order', {
        merchandiserId: desk.company.person('logistics').id,
      });
      return does('logistics', 'confirmOrder', 'order', {});
    },
    async noticeIsSigned() {
      await make('notice', 'planner', 'ProductionNotice', { orderId: id('order'), technicalAgreement: 'TA-1' });
      await does('planner', 'submitProductionNotice', 'notice');
      return does('sales.director', 'approveProductionNotice', 'notice', {});
    },
    plans: (finishesOn = '2026-12-11') =>
      make('plan', 'planner', 'ProductionPlan', {
        orderId: id('order'),
        noticeId: id('notice'),
        steps: [
          {
            operation: '下料',
            startsOn: today(),
            finishesOn: today(),
            responsibleId: desk.company.person('production').id,
          },
          { operation: '磨削', startsOn: today(), finishesOn, responsibleId: desk.company.person('planner').id },
        ],
      }),

    // Quality and store
    makesLot: (quantity = '100', name = 'lot') =>
      make(name, 'production', 'FinishedLot', { productId: id('product'), orderLineId: id('orderLine'), quantity }),
    async isInspected(quantity = '100', name = 'lot') {
      await does('production', 'recordFactoryTest', name, { testedOn: today(), passed: true, result: '温升 18 K' });
      await make('inspection', 'production', 'Inspection', { lotId: id(name) });
      await does('quality', 'startInspection', 'inspection', { samplingPlan: '全检' });
      return does('quality', 'concludeInspection', 'inspection', {
        inspectedQuantity: quantity,
        items: [{ characteristic: '内径', standard: '100 ±0.01', measured: '100.00', conforms: true }],
      });
    },
    isCertified: () => does('quality', 'issueCertificate', 'inspection'),
    async announcesGoods(quantity = '100', name = 'lot') {
      if (!known['store'])
        await make('store', 'admin', 'Warehouse', {
          code: 'FG1',
          name: '成品库',
          custodianId: desk.company.person('warehouse').id,
        });
      return make('stockReceipt', 'production', 'StockReceipt', {
        warehouseId: id('store'),
        lotId: id(name),
        quantity,
      });
    },
    async areStored() {
      await does('production', 'preReceiveStock', 'stockReceipt');
      await does('production', 'packStock', 'stockReceipt', { packages: 10 });
      return does('warehouse', 'receiveStock', 'stockReceipt');
    },

    // Shipment and signature
    async asksToShip(quantity = '100', input: Fields = {}) {
      await make('delivery', 'sales.admin', 'DeliveryOrder', {
        orderId: id('order'),
        warehouseId: id('store'),
        deliverTo: '客户仓库',
        lines: [{ orderLineId: id('orderLine'), quantity }],
        ...input,
      });
      return does('sales.admin', 'submitDelivery', 'delivery');
    },
    packs: () =>
      does('warehouse', 'confirmPacking', 'delivery', {
        basis: 'TRADE_STANDARD',
        firm: true,
        moistureProof: true,
        shockProof: true,
        packages: 10,
      }),
    async marks(input: Fields = {}) {
      const { deliveryOrder } = await desk.as<{ deliveryOrder: { lines: Made[] } }>(
        'logistics',
        'query($id:ID!){deliveryOrder(id:$id){lines{id}}}',
        { id: id('delivery') },
      );
      known['deliveryLine'] = deliveryOrder.lines[0]!.id;
      return does('logistics', 'recordShippingMarks', 'delivery', {
        legible: true,
        marks: [
          { deliveryLineId: id('deliveryLine'), specification: 'NU320', weight: '1250', destination: '上海', ...input },
        ],
      });
    },
    areReleased: () => does('sales.manager', 'releaseDelivery', 'delivery', {}),
    areIssued: (vehicle = '苏A·12345') => does('warehouse', 'issueGoods', 'delivery', { vehicle }),
    async getsPass(): Promise<string> {
      const { exitPasses } = await desk.does<{ exitPasses: { number: string }[] }>(
        'warehouse',
        'issueExitPass',
        id('delivery'),
        undefined,
        'exitPasses{number}',
      );
      return exitPasses.at(-1)!.number;
    },
    leaves: (passNumber: string, quantity = '100', vehicle = '苏A·12345') =>
      does('gate', 'registerExit', 'delivery', { passNumber, vehicle, quantity }),
    async isAnnounced(transportMode = 'ROAD') {
      const [notice] = await list<Made>(
        'logistics',
        'query($d:ID!){shippingNotices(where:{deliveryId:{eq:$d}}){nodes{id}}}',
        { d: id('delivery') },
      );
      return desk.does<Made>('logistics', 'sendShippingNotice', notice!.id, {
        transportMode,
        expectedOn: today(),
        sentTo: 'buyer@customer.example',
      });
    },
    async awaitsSignature() {
      const [signOff] = await list<Made>(
        'logistics',
        'query($d:ID!){signOffs(where:{deliveryId:{eq:$d}}){nodes{id}}}',
        {
          d: id('delivery'),
        },
      );
      known['signOff'] = signOff!.id;
    },
    isSignedFor: (input: Fields = {}) =>
      does('logistics', 'recordSignOff', 'signOff', {
        signer: '张三',
        signedOn: today(),
        condition: '外包装完好',
        evidence: '客户联扫描件 1',
        ...input,
      }),

    // Invoice
    asksForInvoice: (input: Fields = {}) =>
      make('invoice', 'sales.admin', 'Invoice', {
        contractId: id('contract'),
        title: '江南重工机械有限公司',
        taxNumber: '91320100MA1XXXXX1A',
        lines: [{ contractLineId: id('line'), quantity: '100' }],
        ...input,
      }),
    async invoiceIsReady() {
      await does('finance', 'collectInvoiceVouchers', 'invoice', {
        vouchers: [{ kind: 'CONTRACT', reference: '合同正本' }],
      });
      await does('finance', 'enterInvoiceData', 'invoice', { fiscalType: 'SPECIAL', fiscalNumber: '03100220' });
    },
    receivables: () =>
      list<Fields>(
        'finance',
        'query($c:ID!){receivables(where:{contractId:{eq:$c}},orderBy:[{amount:DESC}]){nodes{kind amount outstandingAmount dueOn status}}}',
        { c: id('contract') },
      ),

    // Archive
    async findsFile() {
      const [file] = await list<Made>(
        'sales.admin',
        'query($c:ID!){archiveFiles(where:{contractId:{eq:$c}}){nodes{id}}}',
        { c: id('contract') },
      );
      known['file'] = file!.id;
    },
    papers: async (account = 'archivist') =>
      (
        await list<{ status: string; type: string }>(
          account,
          'query($f:ID!){archiveDocuments(where:{fileId:{eq:$f}},first:200){nodes{type status}}}',
          { f: id('file') },
        )
      ).filter((each) => each.status === 'FILED'),

    // What several stories have behind them
    /** Customer with credit, product with a price, contract signed as these terms say. */
    async isSold(terms: Fields, { limit = '1000000', ...contract }: { limit?: string } & Fields = {}) {
      if (!known['customer']) await walk.meetsCustomer();
      if (!known['credit']) await walk.isRated(limit);
      if (!known['product']) await walk.makesProduct();
      if (!known['policy']) await walk.decidesPrices();
      await walk.applies(terms);
      await walk.applicationIsApproved();
      await walk.drafts(contract);
      await walk.isSubmitted();
      await walk.isReviewed();
      await walk.isCountersigned();
      await walk.textIsChecked();
      await walk.isSealed();
      await walk.checklistIsDone();
      expect((await walk.isSigned()).status).toBe('SIGNED');
    },
    /** Ordered as the contract says, agreed to by every department, confirmed. */
    async isOrdered(input: Fields = {}) {
      await walk.orders(input);
      await does(seller, 'checkOrder', 'order');
      await does(seller, 'submitOrderReview', 'order', {});
      await walk.departmentsAgree();
      expect((await walk.orderIsConfirmed()).status).toBe('CONFIRMED');
    },
    /** Made, tested, inspected, certified, stored. */
    async isStored(quantity = '100') {
      await walk.makesLot(quantity);
      await walk.isInspected(quantity);
      await walk.isCertified();
      await walk.announcesGoods(quantity);
      expect((await walk.areStored()).status).toBe('RECEIVED');
    },
    /** Packed, marked, released, issued, out of the gate, announced. */
    async isShipped(quantity = '100') {
      await walk.asksToShip(quantity);
      await walk.packs();
      await walk.marks();
      await walk.areReleased();
      await walk.areIssued();
      expect((await walk.leaves(await walk.getsPass(), quantity)).status).toBe('LEFT_PLANT');
      await walk.isAnnounced();
      await walk.awaitsSignature();
    },
  };
  return walk;
}
