import { z } from 'zod';
import { setting } from '../policy/setting.ts';

/** 提成触发 — every receipt releases its share, or only once the contract is collected in full. Source: COMM-01. */
export const commissionTrigger = setting<'EACH_RECEIPT' | 'FULL_COLLECTION'>({
  key: 'commission.trigger',
  label: { zh: '提成何时计算', en: 'When commission is due' },
  schema: z.enum(['EACH_RECEIPT', 'FULL_COLLECTION']),
  default: 'EACH_RECEIPT',
  requirement: 'COMM-01',
  origin: 'proposed',
});

/** 提成前提 — an advance counts only once the goods are accepted or signed for, or as soon as it is received. Source: COMM-01. */
export const eligibleAfter = setting<'ACCEPTANCE_OR_SIGNOFF' | 'RECEIPT'>({
  key: 'commission.eligibleAfter',
  label: { zh: '收款何时可计提成', en: 'When money received counts for commission' },
  schema: z.enum(['ACCEPTANCE_OR_SIGNOFF', 'RECEIPT']),
  default: 'ACCEPTANCE_OR_SIGNOFF',
  requirement: 'COMM-01',
  origin: 'proposed',
});

/** 默认提成率 — percent where no rate of the master data fits; 0 means it is not set. Source: COMM-06. */
export const defaultRatePct = setting<number>({
  key: 'commission.defaultRatePct',
  label: { zh: '默认提成率（%）', en: 'Default commission rate, percent' },
  schema: z.number().min(0).max(100),
  default: 0,
  requirement: 'COMM-06',
  origin: 'proposed',
});
