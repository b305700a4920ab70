import type { Chance } from './chance.ts';
import type { DemoCustomer } from './customers.ts';

export interface DemoInstalment {
  readonly kind: string;
  readonly percent: string;
  readonly trigger: string;
  readonly days: number;
}

const part = (kind: string, percent: string, trigger: string, days: number): DemoInstalment => ({
  kind,
  percent,
  trigger,
  days,
});

const home = {
  usual: [
    part('ADVANCE', '30', 'SIGNING', 7),
    part('BEFORE_SHIPMENT', '60', 'BEFORE_SHIPMENT', 0),
    part('BALANCE', '10', 'SIGN_OFF', 30),
  ],
  retention: [
    part('ADVANCE', '30', 'SIGNING', 10),
    part('BEFORE_SHIPMENT', '40', 'BEFORE_SHIPMENT', 0),
    part('BALANCE', '25', 'SIGN_OFF', 30),
    part('RETENTION', '5', 'WARRANTY_END', 365),
  ],
  account: [part('BALANCE', '100', 'SIGN_OFF', 45)],
} as const;
const abroad = {
  usual: [part('ADVANCE', '30', 'SIGNING', 10), part('BEFORE_SHIPMENT', '70', 'BEFORE_SHIPMENT', 0)],
  documents: [part('ADVANCE', '30', 'SIGNING', 10), part('AGAINST_DOCUMENTS', '70', 'SHIPMENT', 14)],
  account: [part('BALANCE', '100', 'SIGN_OFF', 30)],
} as const;
const prepaid = [part('ADVANCE', '100', 'SIGNING', 5)];

/** 付款条件 — who is known well buys on account, who is not pays first, everybody else in parts. */
export function termsFor(
  customer: DemoCustomer,
  chance: Chance,
  terms?: 'ACCOUNT' | 'USUAL',
): readonly DemoInstalment[] {
  if (customer.tier === 'POTENTIAL') return prepaid;
  const of = customer.country === 'CN' ? home : abroad;
  if (terms) return terms === 'ACCOUNT' ? of.account : of.usual;
  if (customer.tier === 'KEY' && chance.percent(45)) return of.account;
  if (chance.percent(70)) return of.usual;
  return customer.country === 'CN' ? home.retention : abroad.documents;
}

/** 贸易条件 — delivery terms of an export, and where the goods go. */
export function tradeFor(customer: DemoCustomer, chance: Chance): Record<string, string> {
  if (customer.country === 'CN') return { kind: 'DOMESTIC', deliveryPlace: `${customer.city}客户仓库` };
  const [tradeTerm, tradePlace] = chance.pick([
    ['FOB', 'Shanghai'],
    ['FOB', 'Ningbo'],
    ['CIF', customer.city],
    ['CFR', customer.city],
    ['FCA', 'Shanghai'],
  ] as const);
  return {
    kind: 'EXPORT',
    tradeTerm: tradeTerm!,
    tradePlace: tradePlace!,
    deliveryPlace: `${customer.city}, ${customer.country}`,
  };
}
