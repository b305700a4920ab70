import { z } from 'zod';
import { gateStrength, setting } from '../policy/setting.ts';

/** 生产前预收款关 — how strictly scheduling waits for the agreed advance. Source: ADV-03, CF-06. */
export const advanceProductionGate = setting({
  key: 'advance.productionGate',
  label: { zh: '预收款未到时是否允许排产', en: 'Whether production may begin before the advance is in' },
  schema: gateStrength,
  default: 'BLOCK' as const,
  requirement: 'ADV-03',
  origin: 'proposed',
});

/** 预收款提醒日 — days before (negative) and after the due date on which the salesperson is reminded of an advance. Source: ADV-05. */
export const advanceReminderDays = setting({
  key: 'advance.reminderDays',
  label: { zh: '预收款提醒日（到期日前后天数）', en: 'Days around its due date on which an advance is reminded of' },
  schema: z.array(z.int().min(-90).max(365)).max(20),
  default: [-3, 0, 3],
  requirement: 'ADV-05',
  origin: 'proposed',
});
