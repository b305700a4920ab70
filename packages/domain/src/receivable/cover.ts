import { type Decimal, decimal } from '../kernel/decimal.ts';

export interface Payment {
  readonly id: string | null;
  readonly amount: Decimal;
  readonly paidOn: string | null;
}

export interface CoveredPart {
  readonly claim: number;
  readonly payment: Payment;
  readonly amount: Decimal;
}

/** 逐笔冲抵 — payments in the order they came cover claims in the order they were booked: which money paid how much of which claim. Pure; what is over covers nothing. Source: AR-02, AR-03. */
export function coverByPayment(payments: readonly Payment[], claims: readonly { amount: string }[]): CoveredPart[] {
  const parts: CoveredPart[] = [];
  let claim = 0;
  let open = claims[0] ? decimal(claims[0].amount) : decimal('0');
  for (const payment of payments) {
    let left = payment.amount;
    while (left.gt(0) && claim < claims.length) {
      const amount = left.gt(open) ? open : left;
      if (amount.gt(0)) parts.push({ claim, payment, amount });
      left = left.minus(amount);
      open = open.minus(amount);
      if (open.gt(0)) break;
      claim++;
      open = claims[claim] ? decimal(claims[claim]!.amount) : decimal('0');
    }
  }
  return parts;
}
