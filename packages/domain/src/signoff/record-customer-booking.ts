import { z } from 'zod';
import { Invoice } from '../invoice/invoice.ts';
import { command, type Facts } from '../kernel/command.ts';
import { inputDate } from '../kernel/parse-input.ts';
import { signOffRefusals } from './refusals.ts';
import { SignOff } from './sign-off.ts';

interface BookingFacts {
  readonly signOffs: readonly SignOff[];
}

const bookingFacts: Facts<Invoice, BookingFacts> = {
  async load(documents, work) {
    const signOffs = await work.em.find(SignOff, { invoice: { $in: documents.map((each) => each.id) } });
    return new Map(
      documents.map((each) => [each.id, { signOffs: signOffs.filter((one) => one.invoice?.id === each.id) }]),
    );
  },
};

/** 客户挂账 — the customer's finance has booked invoice and sign-off; an advance invoice has no goods to sign for. Our own booking has its own date. Source: SIGN-04, CF-13. */
export const recordCustomerBooking = command({
  name: 'recordCustomerBooking',
  label: { zh: '登记客户挂账', en: 'Record the customer’s booking' },
  says: {
    zh: '记录客户财务挂账日期；与我方入账日期分别保存',
    en: 'Keeps the day the customer’s finance booked it, apart from the day of our own booking',
  },
  event: 'InvoiceCustomerBooked',
  on: Invoice,
  from: ['SENT'],
  to: 'CUSTOMER_BOOKED',
  permission: 'signoff.handOver',
  source: 'SIGN-04',
  input: z.strictObject({ bookedOn: inputDate().describe('客户挂账日 — day the customer’s finance booked it') }),
  facts: bookingFacts,
  guards: {
    signOffWentAlong: (invoice, { signOffs }) =>
      invoice.kind === 'ADVANCE' || signOffs.length > 0
        ? undefined
        : signOffRefusals.SIGN_OFF_NOT_HANDED_OVER({ invoice: invoice.number }),
  },
  inputGuards: {
    bookedOnIsPossible: (invoice, { bookedOn }, _, { today }) =>
      bookedOn > today || (invoice.sentOn && bookedOn < invoice.sentOn)
        ? signOffRefusals.CUSTOMER_BOOKED_IMPOSSIBLE({ bookedOn, sentOn: invoice.sentOn, today })
        : undefined,
  },
  change(invoice, { bookedOn }, { facts: { signOffs }, work }) {
    invoice.customerBookedOn = bookedOn;
    for (const signOff of signOffs) {
      signOff.customerBookedOn = bookedOn;
      signOff.updatedAt = work.now;
    }
  },
});
