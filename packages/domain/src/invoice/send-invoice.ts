import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { inputDate, inputText } from '../kernel/parse-input.ts';
import { User } from '../organization/user.ts';
import { Invoice, sendMethods } from './invoice.ts';
import { invoiceRefusals } from './refusals.ts';

/** 送达内容 — to whom, when and how an invoice reached the customer's finance. Source: INV-05. */
export const sendInput = z.strictObject({
  recipient: inputText(120).describe('收票人 — who took it at the customer’s finance'),
  sentOn: inputDate().describe('送达日 — day it was handed over'),
  method: z.enum(sendMethods).describe('送达方式 — in person, by courier, by post or electronically'),
  reference: inputText(120).nullish().describe('送达单号 — tracking number or message'),
});

/** 送达发票 — the salesperson hands the invoice to the customer's finance: recipient, date and method are kept. Source: INV-05. */
export const sendInvoice = command({
  name: 'sendInvoice',
  label: { zh: '送达发票', en: 'Hand the invoice over' },
  says: { zh: '登记收票人、日期与方式', en: 'Keeps who took it, when and how it got there' },
  event: 'InvoiceSent',
  on: Invoice,
  from: ['ISSUED'],
  to: 'SENT',
  permission: 'invoice.send',
  source: 'INV-05',
  input: sendInput,
  inputGuards: {
    sentOnIsPossible: (invoice, { sentOn }, _, { today }) =>
      sentOn > today || (invoice.issuedOn && sentOn < invoice.issuedOn)
        ? invoiceRefusals.INVOICE_SENT_IMPOSSIBLE({ sentOn, issuedOn: invoice.issuedOn, today })
        : undefined,
  },
  change(invoice, input, { work }) {
    invoice.sentTo = input.recipient;
    invoice.sentOn = input.sentOn;
    invoice.sendMethod = input.method;
    invoice.sendReference = input.reference ?? null;
    invoice.sentBy = work.em.getReference(User, work.caller.userId);
  },
});
