import { sql } from 'kysely';
import { inForce } from '../progress.ts';
import type { Step } from '../step.ts';

/** 合同签订 — done once it is signed, also when it was terminated after that; rejected, it is a draft again. Source: CON-13. */
export const contract: Step = {
  zh: '合同签订',
  en: 'Contract',
  records: [
    { type: 'ContractApplication', from: sql`c`, on: sql`t.id = c.application_id`, amount: 'amount' },
    { type: 'Contract', from: sql`c`, on: sql`t.id = c.id`, actual: 'signed_on', amount: 'amount' },
  ],
  standing: ({ contract: { status, signedOn, rejectedReason, amount } }) => ({
    needed: true,
    done: inForce.includes(status) || (status === 'TERMINATED' && signedOn !== null),
    begun: true,
    refused: status === 'DRAFT' && rejectedReason !== null,
    actualOn: signedOn,
    amount,
  }),
};
