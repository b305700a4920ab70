import { z } from 'zod';
import { setting } from '../policy/setting.ts';

export { type InvoicePolicy, invoicePolicy, minCollectedPct } from '../contract/settings.ts';

/** 比例口径 — what the money is compared with: the contract amount, or the value shipped. Source: INV-01. */
export const thresholdScope = setting<'CONTRACT' | 'SHIPMENT'>({
  key: 'invoice.thresholdScope',
  label: { zh: '开票收款比例的口径', en: 'What the percent collected is of' },
  schema: z.enum(['CONTRACT', 'SHIPMENT']),
  default: 'CONTRACT',
  requirement: 'INV-01',
  origin: 'proposed',
});
