import { z } from 'zod';
import { gateStrength, setting } from '../policy/setting.ts';

/** 首期款关 — how strictly work on site waits for the first instalment; the written rule knows no exception. Source: SVC-02, CF-06. */
export const instalmentGateSetting = setting({
  key: 'service.instalmentGate',
  label: { zh: '首期款未到时是否允许派工', en: 'Whether people may be sent before the first instalment is in' },
  schema: gateStrength,
  default: 'BLOCK' as const,
  requirement: 'SVC-02',
  origin: 'seed',
});

/** 首期款范围 — whether the contract of the job counts, or every running contract of the customer. Source: SVC-02. */
export const instalmentScope = setting({
  key: 'service.instalmentScope',
  label: {
    zh: '首期款按本合同还是按客户全部合同检查',
    en: 'Whether the first instalment of this contract counts, or of every contract of the customer',
  },
  schema: z.enum(['CONTRACT', 'CUSTOMER']),
  default: 'CONTRACT' as const,
  requirement: 'SVC-02',
  origin: 'proposed',
});
