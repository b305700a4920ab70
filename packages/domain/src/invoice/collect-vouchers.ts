import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { inputText } from '../kernel/parse-input.ts';
import { User } from '../organization/user.ts';
import { Invoice } from './invoice.ts';
import { InvoiceVoucher, voucherKinds } from './invoice-voucher.ts';

/** 收集开票凭证 — finance has the papers an approved invoice rests on: contract, delivery, receipts. Source: INV-05. */
export const collectInvoiceVouchers = command({
  name: 'collectInvoiceVouchers',
  label: { zh: '收集凭证', en: 'Collect the vouchers' },
  says: {
    zh: '登记开票所依据的凭证；收齐并录入数据后才能开具',
    en: 'Notes the papers the invoice rests on; it is issued once they are there and the data are entered',
  },
  event: 'InvoiceVouchersCollected',
  on: Invoice,
  from: ['APPROVED'],
  permission: 'invoice.issue',
  source: 'INV-05',
  input: z.strictObject({
    vouchers: z
      .array(
        z.strictObject({
          kind: z.enum(voucherKinds).describe('凭证类别 — what kind of paper'),
          reference: inputText(200).describe('凭证号 — number or reference'),
        }),
      )
      .min(1)
      .max(50)
      .describe('凭证 — the papers collected'),
  }),
  change(invoice, { vouchers }, { work }) {
    for (const voucher of vouchers) {
      work.em.persist(
        work.em.create(InvoiceVoucher, {
          createdAt: work.now,
          updatedAt: work.now,
          invoice,
          kind: voucher.kind,
          reference: voucher.reference,
          collectedOn: work.today,
          collectedBy: work.em.getReference(User, work.caller.userId),
        }),
      );
    }
    invoice.vouchersOn = work.today;
  },
});
