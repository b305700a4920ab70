import { z } from 'zod';
import { setting } from '../policy/setting.ts';

/** 移交延后月数 — how many months after the later of final payment and end of warranty a file goes to the archive. Source: ARC-05, CF-15. */
export const transferDelayMonths = setting({
  key: 'archive.transferDelayMonths',
  label: {
    zh: '款项结清且质保期满后多少个月移交档案',
    en: 'Months after final payment and warranty before a file is transferred',
  },
  schema: z.int().min(0).max(120),
  default: 24,
  requirement: 'ARC-05',
  origin: 'seed',
});

/** 移交时点 — after payment, warranty and delay, or as soon as the order is completed. Source: ARC-06, CF-15. */
export const transferPolicy = setting({
  key: 'archive.transferPolicy',
  label: { zh: '档案移交时点', en: 'When a file is transferred to the archive' },
  schema: z.enum(['AFTER_WARRANTY_DELAY', 'ON_ORDER_COMPLETION']),
  default: 'AFTER_WARRANTY_DELAY' as const,
  requirement: 'ARC-06',
  origin: 'proposed',
});

/** 查阅天数 — how many days granted access lasts. Source: ARC-08. */
export const accessDays = setting({
  key: 'archive.accessDays',
  label: { zh: '档案查阅有效天数', en: 'Days that access to an archived file lasts' },
  schema: z.int().min(1).max(365),
  default: 7,
  requirement: 'ARC-08',
  origin: 'proposed',
});
