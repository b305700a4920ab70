import { z } from 'zod';
import { setting } from '../policy/setting.ts';

const policies = z.enum(['THRESHOLD', 'CONTRACT_TERMS', 'ON_SHIPMENT']);
export type InvoicePolicy = z.infer<typeof policies>;

/** 开票收款比例 — share of the money, in percent, that must be in before a tax invoice; exactly that much passes. Source: INV-01. */
export const minCollectedPct = setting<number>({
  key: 'invoice.minCollectedPct',
  label: { zh: '开具税务发票所需收款比例（%）', en: 'Percent collected before a tax invoice' },
  schema: z.number().min(0).max(100),
  default: 60,
  requirement: 'INV-01',
  origin: 'seed',
});

/** 比例口径 — what the money is compared with: the contract amount, or the value shipped. Source: INV-01. */
export const thresholdScope = setting<'CONTRACT' | 'SHIPMENT'>({
  key: 'invoice.thresholdScope',
  label: { zh: '开票收款比例的口径', en: 'What the percent collected is of' },
  schema: z.enum(['CONTRACT', 'SHIPMENT']),
  default: 'CONTRACT',
  requirement: 'INV-01',
  origin: 'proposed',
});

/** 开票政策 — when a tax invoice may be issued; one for all contracts or one a kind of contract. Source: INV-06, CF-05. */
export const invoicePolicy = setting<InvoicePolicy | { DOMESTIC: InvoicePolicy; EXPORT: InvoicePolicy }>({
  key: 'invoice.policy',
  label: { zh: '开票政策', en: 'When a tax invoice may be issued' },
  schema: z.union([policies, z.strictObject({ DOMESTIC: policies, EXPORT: policies })]),
  default: 'THRESHOLD',
  requirement: 'INV-06',
  origin: 'proposed',
});
