import { LockMode } from '@mikro-orm/core';
import { reaches } from '../access/visibility.ts';
import { Invoice } from '../invoice/invoice.ts';
import { sendInput, sendInvoice } from '../invoice/send-invoice.ts';
import { command } from '../kernel/command.ts';
import { NotFound, Refused } from '../kernel/errors.ts';
import { recordOf } from '../kernel/record.ts';
import { inputId } from '../kernel/parse-input.ts';
import { runWithin } from '../kernel/run.ts';
import { signOffRefusals } from './refusals.ts';
import { SignOff } from './sign-off.ts';
import { signOffFacts } from './sign-off-facts.ts';

/** 交票 — the salesperson hands sign-off and invoice together to the customer's finance; an invoice that has not gone out yet goes with it. Source: SIGN-04, INV-05. */
export const handOverSignOff = command({
  name: 'handOverSignOff',
  label: { zh: '交客户财务', en: 'Hand over with the invoice' },
  says: {
    zh: '签收单与发票一并交客户财务；未送达的发票同时送达',
    en: 'Sign-off and invoice go to the customer’s finance together; an invoice not sent yet is sent with it',
  },
  event: 'SignOffHandedOver',
  on: SignOff,
  from: ['SIGNED', 'SIGNED_WITH_REMARK'],
  permission: 'signoff.handOver',
  source: 'SIGN-04, INV-05',
  input: sendInput.extend({ invoiceId: inputId().describe('发票 — the invoice it goes with') }),
  facts: signOffFacts,
  async change(signOff, { invoiceId, ...how }, { facts: { contract }, work }) {
    const invoice = await work.em.findOne(
      Invoice,
      { id: invoiceId },
      { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    );
    if (!invoice || !(await reaches(work.em, recordOf(Invoice), invoiceId, work.caller))) throw new NotFound();
    if (invoice.contract.id !== contract.id)
      throw new Refused([
        signOffRefusals.INVOICE_OF_ANOTHER_CONTRACT({ invoice: invoice.number, contract: contract.number }),
      ]);
    if (invoice.kind === 'RED_LETTER' || (invoice.status !== 'ISSUED' && invoice.status !== 'SENT'))
      throw new Refused([signOffRefusals.INVOICE_NOT_ISSUED({ invoice: invoice.number, state: invoice.status })]);
    if (invoice.status === 'ISSUED') await runWithin(work, sendInvoice, invoice.id, how);
    await work.because('handOverSignOff');
    signOff.invoice = invoice;
    signOff.handedOverOn = how.sentOn;
    signOff.handedOverTo = how.recipient;
    signOff.handOverMethod = how.method;
  },
});
