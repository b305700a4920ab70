import { sql } from 'kysely';
import { sum } from '../../kernel/decimal.ts';
import { earliest } from '../progress.ts';
import { instalments } from '../record-source.ts';
import type { Step } from '../step.ts';

/** 预收款 — every advance instalment that is not waived has been received. Source: ADV-01…03. */
export const advance: Step = {
  zh: '预收款',
  en: 'Advance payment',
  records: [instalments(sql`t.kind = 'ADVANCE'`)],
  standing: ({ lastReceiptOn }, own) => {
    const due = own.filter((each) => each.status !== 'WAIVED');
    const done = due.every((each) => each.status === 'RECEIVED');
    return {
      needed: due.length > 0,
      done,
      begun: due.some((each) => each.plannedOn !== null),
      plannedOn: earliest(due.map((each) => each.plannedOn)),
      actualOn: done ? lastReceiptOn : null,
      amount: sum(due.map((each) => each.amount)).toFixed(4),
      amountDone: sum(due.map((each) => each.amountDone)).toFixed(4),
    };
  },
};
