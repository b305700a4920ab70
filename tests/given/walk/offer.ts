import type { Fields, Ground, Made } from './ground.ts';

/** 售前到报价 — customer, credit, product, prices, offer, application. */
export const offering = ({ desk, seller, currency, kind, known, id, today, does, make, list }: Ground) => ({
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
});
