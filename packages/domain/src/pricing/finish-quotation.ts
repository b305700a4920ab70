import { command } from '../kernel/command.ts';
import { Quotation } from './quotation.ts';
import { quotationFacts, quotationGuards } from './quotation-facts.ts';

/** 报价定稿 — a quotation that says everything and is priced within the policy may be sent. Source: PRICE-10, PRICE-07. */
export const finishQuotation = command({
  name: 'finishQuotation',
  label: { zh: '定稿', en: 'Make ready' },
  says: {
    zh: '检查价格、付款与交货条件，之后即可发送给客户',
    en: 'Prices, payment and delivery terms are checked; then it can be sent',
  },
  event: 'QuotationFinished',
  on: Quotation,
  from: ['DRAFT'],
  to: 'READY',
  permission: 'pricing.quote',
  source: 'PRICE-10, PRICE-07',
  facts: quotationFacts,
  guards: quotationGuards,
});
