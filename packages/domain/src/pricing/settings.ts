import { z } from 'zod';
import { roleCodes } from '../access/roles.ts';
import { decimalProblem } from '../kernel/parse-input.ts';
import { setting } from '../policy/setting.ts';

/** 定价权 — who makes the price policy: the operations meeting decides and the general manager signs, or the sales department drafts and he signs. Source: CF-03, PRICE-01. */
export const policyAuthority = setting({
  key: 'price.policyAuthority',
  label: { zh: '销售政策由谁制定', en: 'Who makes the price policy' },
  schema: z.enum(['OPERATIONS_MEETING', 'SALES_DEPARTMENT']),
  default: 'OPERATIONS_MEETING',
  requirement: 'CF-03',
  origin: 'proposed',
});

const level = z.strictObject({
  role: z.enum(roleCodes),
  maxPercent: z.string().refine((value) => !decimalProblem(value, { min: '0', max: '100', scale: 4 }), {
    error: 'must be a percentage as text',
  }),
});

/** 折扣权限 — the ladder of discounts: up to which percentage each level may allow; a request climbs to the first level that reaches it. Source: PRICE-09, CF-04. */
export const discountLevels = setting({
  key: 'price.discountLevels',
  label: { zh: '各级折扣权限', en: 'How much discount each level may allow' },
  schema: z.array(level).min(1).max(3),
  default: [
    { role: 'SALES_MANAGER', maxPercent: '3' },
    { role: 'HEAD_OF_SALES', maxPercent: '8' },
    { role: 'GM', maxPercent: '100' },
  ],
  requirement: 'PRICE-09',
  origin: 'proposed',
});

/** 报价有效期 — days an offer holds from the day it is sent, where none is named. Source: PRICE-12. */
export const quotationValidityDays = setting({
  key: 'quotation.validityDays',
  label: { zh: '报价有效天数', en: 'Days a quotation is valid' },
  schema: z.int().min(1).max(3650),
  default: 30,
  requirement: 'PRICE-12',
  origin: 'proposed',
});
