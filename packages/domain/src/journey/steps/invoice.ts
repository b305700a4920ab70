import { full, latest } from '../progress.ts';
import { ofContract } from '../record-source.ts';
import type { Step } from '../step.ts';

/** 开票 — done once every line is invoiced in full. Source: INV-01. */
export const invoice: Step = {
  zh: '开票',
  en: 'Invoice',
  records: [ofContract('Invoice', { kind: 'kind', actual: 'issued_on', amount: 'amount' })],
  standing: ({ contract }, own) => {
    const done = full(contract.invoiceProgress);
    return {
      needed: true,
      done,
      begun: own.length > 0,
      actualOn: done ? latest(own.map((each) => each.actualOn)) : null,
      amount: contract.amount,
      amountDone: contract.invoicedAmount,
    };
  },
};
