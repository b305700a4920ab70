import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { inputText } from '../kernel/parse-input.ts';
import { fiscalTypes, Invoice } from './invoice.ts';

/** 录入开票数据 — finance enters an approved invoice into the tax system. Source: INV-05. */
export const enterInvoiceData = command({
  name: 'enterInvoiceData',
  label: { zh: '录入数据', en: 'Enter the data' },
  says: { zh: '登记税票种类与号码', en: 'Notes the kind of the tax invoice and the number of the tax authority' },
  event: 'InvoiceDataEntered',
  on: Invoice,
  from: ['APPROVED'],
  permission: 'invoice.issue',
  source: 'INV-05',
  input: z.strictObject({
    fiscalType: z.enum(fiscalTypes).describe('税票种类 — special or ordinary VAT invoice'),
    fiscalNumber: inputText(40).nullish().describe('税票号码 — number of the tax authority, once it is known'),
  }),
  change(invoice, { fiscalType, fiscalNumber }, { work }) {
    invoice.fiscalType = fiscalType;
    invoice.fiscalNumber = fiscalNumber ?? null;
    invoice.dataEnteredOn = work.today;
  },
});
