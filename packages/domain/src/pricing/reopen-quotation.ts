import { command } from '../kernel/command.ts';
import { Quotation } from './quotation.ts';

/** 报价退回修改 — a quotation nobody has received yet is changed once more. Source: PRICE-12. */
export const reopenQuotation = command({
  name: 'reopenQuotation',
  label: { zh: '退回修改', en: 'Change once more' },
  says: { zh: '报价单回到草稿，可以修改', en: 'The quotation is a draft again and can be changed' },
  event: 'QuotationReopened',
  on: Quotation,
  from: ['READY'],
  to: 'DRAFT',
  permission: 'pricing.quote',
  source: 'PRICE-12',
});
