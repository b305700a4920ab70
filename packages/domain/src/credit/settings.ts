import { z } from 'zod';
import { decimalProblem } from '../kernel/parse-input.ts';
import { setting } from '../policy/setting.ts';

const amountText = z
  .string()
  .refine((value) => !decimalProblem(value, { min: '0', scale: 4 }), { error: 'must be an amount as text' });
const gradeTerms = z.strictObject({ limit: amountText, days: z.int().min(0).max(720) });

/** 信用等级 — limit (in CNY) and days that go with each grade: the risk appetite of the company. Source: CUST-32. */
export const creditGradeTerms = setting({
  key: 'credit.grades',
  label: { zh: '信用等级对应的限额与账期', en: 'Limit and period of each credit grade' },
  schema: z.strictObject({ A: gradeTerms, B: gradeTerms, C: gradeTerms, D: gradeTerms }),
  default: {
    A: { limit: '1000000', days: 90 },
    B: { limit: '500000', days: 60 },
    C: { limit: '100000', days: 30 },
    D: { limit: '0', days: 0 },
  },
  requirement: 'CUST-32',
  origin: 'proposed',
});

/** 逾期停赊 — from so many days overdue no new credit is given. Source: AR-09. */
export const blockOnOverdueDays = setting({
  key: 'credit.blockOnOverdueDays',
  label: { zh: '逾期多少天停止赊销', en: 'Days overdue from which no new credit is given' },
  schema: z.int().min(1).max(3650),
  default: 30,
  requirement: 'AR-09',
  origin: 'proposed',
});

/** 信用复评 — an assessment older than this is due for another. Source: CUST-36. */
export const reviewMonths = setting({
  key: 'credit.reviewMonths',
  label: { zh: '信用评估有效月数', en: 'Months a credit assessment lasts' },
  schema: z.int().min(1).max(120),
  default: 12,
  requirement: 'CUST-36',
  origin: 'proposed',
});

/** 大额放行 — a waiver above this amount (in CNY) also needs the general manager. Source: CUST-34. */
export const waiverGmAmount = setting({
  key: 'credit.waiverGmAmount',
  label: {
    zh: '信用放行须总经理批准的金额（人民币）',
    en: 'Amount in CNY above which a credit waiver also needs the general manager',
  },
  schema: amountText,
  default: '500000',
  requirement: 'CUST-34',
  origin: 'proposed',
});
