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
