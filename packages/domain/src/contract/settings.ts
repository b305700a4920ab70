import { z } from 'zod';
import { setting } from '../policy/setting.ts';

const policies = z.enum(['THRESHOLD', 'CONTRACT_TERMS', 'ON_SHIPMENT']);
export type InvoicePolicy = z.infer<typeof policies>;

/** 合同评审期限 — working days legal, finance and technical have for their opinion. Source: CON-08. */
export const reviewDays = setting<number>({
  key: 'contract.reviewDays',
  label: { zh: '合同评审期限（工作日）', en: 'Working days for a contract review' },
  schema: z.int().min(1).max(60),
  default: 2,
  requirement: 'CON-08',
  origin: 'proposed',
});

/** 合同评审时点 — departments review before signing, after it (order and production wait for it), or both. Source: CON-10, CF-02. */
export const reviewTiming = setting<'BEFORE_SIGNING' | 'AFTER_SIGNING' | 'BOTH'>({
  key: 'contract.reviewTiming',
  label: { zh: '合同评审时点', en: 'When departments review a contract' },
  schema: z.enum(['BEFORE_SIGNING', 'AFTER_SIGNING', 'BOTH']),
  default: 'BEFORE_SIGNING',
  requirement: 'CON-10',
  origin: 'proposed',
});

/** 合同副本分发期限 — hours after signing by which every department concerned has its copy. Source: CON-14. */
export const distributionHours = setting<number>({
  key: 'contract.distributionHours',
  label: { zh: '合同副本分发期限（小时）', en: 'Hours to distribute a signed contract' },
  schema: z.int().min(1).max(720),
  default: 24,
  requirement: 'CON-14',
  origin: 'proposed',
});

/** 开票收款比例 — share of the money, in percent, that must be in before a tax invoice; exactly that much passes. Source: INV-01. */
export const minCollectedPct = setting<number>({
  key: 'invoice.minCollectedPct',
  label: { zh: '开具税务发票所需收款比例（%）', en: 'Percent collected before a tax invoice' },
  schema: z.number().min(0).max(100),
  default: 60,
  requirement: 'INV-01',
  origin: 'seed',
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

/** 合同起草期限 — working days from an accepted quotation to the drafted application. Source: PRICE-13. */
export const draftDays = setting<number>({
  key: 'contract.draftDays',
  label: { zh: '合同起草期限（工作日）', en: 'Working days to draft a contract' },
  schema: z.int().min(1).max(60),
  default: 1,
  requirement: 'PRICE-13',
  origin: 'proposed',
});

/** 客户休眠月数 — months without a contract after which a customer is dormant. Source: CUST-20. */
export const dormantAfterMonths = setting<number>({
  key: 'customer.dormantAfterMonths',
  label: { zh: '多少个月无合同转为休眠客户', en: 'Months without a contract until a customer is dormant' },
  schema: z.int().min(1).max(120),
  default: 12,
  requirement: 'CUST-20',
  origin: 'proposed',
});
