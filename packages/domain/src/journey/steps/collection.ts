import { sql } from 'kysely';
import { decimal } from '../../kernel/decimal.ts';
import { full, latest } from '../progress.ts';
import { instalments, ofContract } from '../record-source.ts';
import type { Step } from '../step.ts';

/** 货款回收 — done once all money is in or the contract is fulfilled; what is before a court has to be settled there. Source: AR-03, AR-05. */
export const collection: Step = {
  zh: '货款回收',
  en: 'Collection',
  records: [
    instalments(sql`t.kind <> 'ADVANCE'`),
    ofContract('Receivable', {
      kind: 'kind',
      planned: 'due_on',
      actual: 'paid_on',
      amount: 'amount',
      done: 'received_amount',
    }),
  ],
  standing: ({ contract, lastReceiptOn }, own) => {
    const open = own.filter((each) => each.type === 'PaymentScheduleLine' && each.status !== 'WAIVED');
    const done = full(contract.collectionProgress) || ['FULFILLED', 'CLOSED'].includes(contract.status);
    return {
      needed: true,
      done,
      begun: open.some((each) => each.plannedOn !== null || decimal(each.amountDone).gt(0)),
      refused: own.some((each) => each.status === 'LITIGATION'),
      plannedOn: latest(open.map((each) => each.plannedOn)),
      actualOn: done ? (contract.fulfilledOn ?? lastReceiptOn) : null,
      amount: contract.amount,
      amountDone: contract.collectedAmount,
    };
  },
};
