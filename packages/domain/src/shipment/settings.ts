import { type GateStrength, gateStrength, setting } from '../policy/setting.ts';

export const paymentGate = setting<GateStrength>({
  key: 'shipment.paymentGate',
  label: { zh: '发货前付款关卡', en: 'Payment before shipment' },
  schema: gateStrength,
  default: 'BLOCK',
  requirement: 'SHIP-02',
  origin: 'proposed',
});
