import { z } from 'zod';
import { setting } from '../policy/setting.ts';

/** 两步入库 — goods are pre-received by production, packed, and only then received by the store; otherwise one step. Source: WH-02, CF-08. */
export const preReceipt = setting<boolean>({
  key: 'warehouse.preReceipt',
  label: { zh: '成品分两步入库（预入库、包装后入库）', en: 'Finished goods are received in two steps' },
  schema: z.boolean(),
  default: true,
  requirement: 'WH-02',
  origin: 'proposed',
});

export const stocktakeIntervals = ['WEEKLY', 'MONTHLY', 'QUARTERLY', 'YEARLY'] as const;

/** 盘点周期 — how often every warehouse is counted. Source: WH-07. */
export const stocktakeInterval = setting<(typeof stocktakeIntervals)[number]>({
  key: 'stock.stocktakeInterval',
  label: { zh: '盘点周期', en: 'How often stock is counted' },
  schema: z.enum(stocktakeIntervals),
  default: 'MONTHLY',
  requirement: 'WH-07',
  origin: 'proposed',
});
