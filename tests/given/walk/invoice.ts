import type { Fields, Ground } from './ground.ts';

/** 开票与应收 — asked for, made ready, and what the customer owes. */
export const invoicing = ({ id, does, make, list }: Ground) => ({
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
});
