import { type Decimal, decimal, money, moneyText, sum } from '../kernel/decimal.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { shipmentRefusals } from './refusals.ts';

interface Instalment {
  readonly kind: string;
  readonly trigger: string;
  readonly status?: string;
  readonly amount?: string;
  readonly receivedAmount?: string;
}

/** 货值 — what goods are worth by the lines of their contract, not rounded. */
export const goodsValue = (
  goods: readonly { line: { amount?: string; quantity: string }; quantity: Decimal }[],
): Decimal => sum(goods.map(({ line, quantity }) => decimal(line.amount).times(quantity).div(line.quantity)));

/**
 * 发货前应收款 — what must be in before goods of a value leave: advances in full, and of what is due before shipment the share that all goods released so far
 * and these have of the contract. Waived instalments ask for nothing. Source: SHIP-02.
 */
export function dueBeforeShipment(
  contract: { amount?: string; currency?: string },
  instalments: readonly Instalment[],
  value: Decimal,
): { required: Decimal; received: Decimal; missing: Decimal } {
  const currency = contract.currency ?? 'CNY';
  const total = decimal(contract.amount);
  const share = total.eq(0) || value.gte(total) ? undefined : value;
  const concerned = instalments.filter(
    (each) =>
      each.status !== 'WAIVED' &&
      (each.kind === 'ADVANCE' || each.kind === 'BEFORE_SHIPMENT' || each.trigger === 'BEFORE_SHIPMENT'),
  );
  const required = sum(
    concerned.map((each) =>
      each.kind === 'ADVANCE' || share === undefined
        ? decimal(each.amount)
        : money(decimal(each.amount).times(share).div(total), currency),
    ),
  );
  const received = sum(concerned.map((each) => each.receivedAmount));
  const missing = required.minus(received);
  return { required, received, missing: missing.gt(0) ? missing : decimal('0') };
}

/** 发货前款项已到 — the money due before this shipment has come in. Source: SHIP-02. */
export function paidBeforeShipment(
  contract: { amount?: string; currency?: string; number: string },
  instalments: readonly Instalment[],
  value: Decimal,
): Refusal | undefined {
  const { required, received, missing } = dueBeforeShipment(contract, instalments, value);
  if (missing.eq(0)) return undefined;
  const text = (figure: Decimal) => moneyText(figure, contract.currency ?? 'CNY');
  return shipmentRefusals.PRE_SHIPMENT_PAYMENT_MISSING({
    required: text(required),
    received: text(received),
    missing: text(missing),
    currency: contract.currency,
    contract: contract.number,
  });
}
