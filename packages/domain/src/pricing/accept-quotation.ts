import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { inputText } from '../kernel/parse-input.ts';
import { Quotation } from './quotation.ts';
import { quotationNotOver } from './quotation-facts.ts';

/** 客户接受报价 — the latest version, while it is valid; a contract application is drafted from it at once. Source: PRICE-12, PRICE-13. */
export const acceptQuotation = command({
  name: 'acceptQuotation',
  label: { zh: '客户接受', en: 'Accepted by the customer' },
  says: {
    zh: '自动生成合同申报单草稿，并派出起草任务',
    en: 'A contract application is drafted from it and the drafting task is given out',
  },
  event: 'QuotationAccepted',
  on: Quotation,
  from: ['SENT'],
  to: 'ACCEPTED',
  permission: 'pricing.quote',
  source: 'PRICE-12, PRICE-13',
  input: z.strictObject({
    customerReference: inputText(120)
      .nullish()
      .describe('客户凭据 — reference of the customer: order number, letter, e-mail'),
  }),
  guards: { quotationNotOver },
  change(quotation, input, { work }) {
    quotation.answeredOn = work.today;
    quotation.customerReference = input.customerReference ?? null;
  },
});
