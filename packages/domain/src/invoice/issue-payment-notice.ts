import { z } from 'zod';
import { command, type Guard } from '../kernel/command.ts';
import { type Decimal, decimal, moneyText } from '../kernel/decimal.ts';
import { nextNumber } from '../kernel/number-series.ts';
import { inputDate, inputText } from '../kernel/parse-input.ts';
import { User } from '../organization/user.ts';
import { Invoice } from './invoice.ts';
import { type InvoiceFacts, invoiceFacts } from './invoice-facts.ts';
import { isTax } from './kinds.ts';
import { PaymentNotice } from './payment-notice.ts';
import { invoiceRefusals } from './refusals.ts';

/** Invoiced on the contract and not yet received, at most what this invoice still stands for. */
const toAskFor = (invoice: Invoice, { contract }: InvoiceFacts): Decimal => {
  const open = decimal(contract.invoicedAmount).minus(contract.collectedAmount!);
  const own = decimal(invoice.amount).minus(invoice.creditedAmount!);
  return open.lt(own) ? open : own;
};

const goodsHaveLeft: Guard<Invoice, InvoiceFacts> = (_, { contract }) =>
  contract.shipmentProgress === 'NONE'
    ? invoiceRefusals.NOTICE_BEFORE_SHIPMENT({ contract: contract.number })
    : undefined;
const somethingIsOpen: Guard<Invoice, InvoiceFacts> = (invoice, facts) =>
  isTax(invoice) && toAskFor(invoice, facts).gt(0)
    ? undefined
    : invoiceRefusals.NOTHING_TO_ASK_FOR({
        invoiced: moneyText(facts.contract.invoicedAmount!, invoice.currency!),
        collected: moneyText(facts.contract.collectedAmount!, invoice.currency!),
        currency: invoice.currency,
      });

/** 开具付款通知 — after shipment a payment notice goes with the invoice: what is invoiced and not yet received, by which day, to which account. Source: INV-06. */
export const issuePaymentNotice = command({
  name: 'issuePaymentNotice',
  label: { zh: '开具付款通知', en: 'Write a payment notice' },
  says: { zh: '按已开票未收金额生成付款通知', en: 'Makes a notice over what is invoiced and not yet received' },
  event: 'PaymentNoticeIssued',
  on: Invoice,
  from: ['ISSUED', 'SENT', 'CUSTOMER_BOOKED'],
  permission: 'invoice.notify',
  source: 'INV-06',
  input: z.strictObject({
    dueOn: inputDate().describe('付款日 — day by which the customer is asked to pay'),
    bank: inputText(200).describe('收款账户 — our bank and account'),
  }),
  facts: invoiceFacts,
  guards: { goodsHaveLeft, somethingIsOpen },
  async change(invoice, { dueOn, bank }, { facts, work }) {
    work.em.persist(
      work.em.create(PaymentNotice, {
        createdAt: work.now,
        updatedAt: work.now,
        number: await nextNumber(work, 'PYN'),
        invoice,
        contract: facts.contract,
        customer: invoice.customer ?? null,
        owner: invoice.owner,
        currency: invoice.currency!,
        amount: toAskFor(invoice, facts).toFixed(),
        dueOn,
        bank,
        issuedOn: work.today,
        issuedBy: work.em.getReference(User, work.caller.userId),
      }),
    );
  },
});
