import { z } from 'zod';
import { setting } from '../policy/setting.ts';

/** 生产通知单必备 — whether nothing is produced without a production notice signed by the deputy general manager for sales. Source: PROD-01, CF-07. */
export const noticeRequired = setting<boolean>({
  key: 'production.noticeRequired',
  label: { zh: '排产前须有签发的生产通知单', en: 'No production without a signed production notice' },
  schema: z.boolean(),
  default: true,
  requirement: 'CF-07',
  origin: 'proposed',
});

/** 缓冲天数 — days a plan keeps in hand after its last operation. Source: PROD-06. */
export const bufferDays = setting<number>({
  key: 'production.bufferDays',
  label: { zh: '生产计划的缓冲天数', en: 'Days a production plan keeps in hand' },
  schema: z.int().min(0).max(60),
  default: 2,
  requirement: 'PROD-06',
  origin: 'proposed',
});

/** 进度间隔 — days from one progress entry to the next. Source: PROD-07. */
export const progressIntervalDays = setting<number>({
  key: 'production.progressIntervalDays',
  label: { zh: '生产进度填报间隔（天）', en: 'Days between progress entries' },
  schema: z.int().min(1).max(60),
  default: 7,
  requirement: 'PROD-07',
  origin: 'proposed',
});

/** 重点跟踪间隔 — the same for key customers and special contracts. Source: PROD-09. */
export const closeTrackingDays = setting<number>({
  key: 'production.closeTrackingDays',
  label: { zh: '重点订单的进度填报间隔（天）', en: 'Days between progress entries of closely followed orders' },
  schema: z.int().min(1).max(60),
  default: 3,
  requirement: 'PROD-09',
  origin: 'proposed',
});
