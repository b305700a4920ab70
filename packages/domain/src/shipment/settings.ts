import { z } from 'zod';
import { type GateStrength, gateStrength, setting } from '../policy/setting.ts';

export const paymentGate = setting<GateStrength>({
  key: 'shipment.paymentGate',
  label: { zh: '发货前付款关卡', en: 'Payment before shipment' },
  schema: gateStrength,
  default: 'BLOCK',
  requirement: 'SHIP-02',
  origin: 'proposed',
});

/** 装运通知时限 — hours after departure within which the customer hears of it. Source: SHIP-09. */
export const noticeHours = setting<number>({
  key: 'shipping.noticeHours',
  label: { zh: '装运通知时限（小时）', en: 'Hours for the shipping notice' },
  schema: z.int().min(1).max(720),
  default: 24,
  requirement: 'SHIP-09',
  origin: 'proposed',
});
