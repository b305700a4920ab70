import { z } from 'zod';
import { setting } from '../policy/setting.ts';

/** 宽限天数 — days after the due date that cost no interest. Source: AR-05. */
export const graceDays = setting<number>({
  key: 'overdue.graceDays',
  label: { zh: '逾期宽限天数', en: 'Days of grace after the due date' },
  schema: z.int().min(0).max(365),
  default: 0,
  requirement: 'AR-05',
  origin: 'proposed',
});

/** 日利率 — interest a day on overdue money, in percent. A claim keeps the rate it became overdue under. Source: AR-05, AR-06. */
export const dailyInterestPct = setting<number>({
  key: 'overdue.dailyInterestPct',
  label: { zh: '逾期日利率（%）', en: 'Interest a day on overdue money, in percent' },
  schema: z.number().min(0).max(5),
  default: 0.05,
  requirement: 'AR-05',
  origin: 'proposed',
});

/** 扣提成天数 — days overdue from which the interest is deducted from the salesperson's commission. Source: AR-05. */
export const commissionDeductAfterDays = setting<number>({
  key: 'overdue.commissionDeductAfterDays',
  label: { zh: '逾期多少天起扣减业务员提成', en: 'Days overdue from which commission is deducted' },
  schema: z.int().min(0).max(3650),
  default: 30,
  requirement: 'AR-05',
  origin: 'proposed',
});

/** 诉讼天数 — days overdue from which legal action may be proposed. Source: AR-05. */
export const litigationAfterDays = setting<number>({
  key: 'overdue.litigationAfterDays',
  label: { zh: '逾期多少天可提起经济诉讼', en: 'Days overdue from which legal action may be proposed' },
  schema: z.int().min(0).max(3650),
  default: 180,
  requirement: 'AR-05',
  origin: 'proposed',
});

/** 账龄分段 — the days at which a new bucket of the ageing begins. Source: AR-07. */
export const ageingBuckets = setting<number[]>({
  key: 'ar.ageingBuckets',
  label: { zh: '账龄分段（逾期天数）', en: 'Ageing buckets (days overdue)' },
  schema: z
    .array(z.int().min(0).max(3650))
    .min(2)
    .max(12)
    .refine((days) => days[0] === 0 && days.every((each, index) => index === 0 || each > days[index - 1]!), {
      error: 'must begin with 0 and rise',
    }),
  default: [0, 30, 60, 90, 180],
  requirement: 'AR-07',
  origin: 'proposed',
});
