import { type Decimal, decimal } from '../kernel/decimal.ts';

/** 依次分摊 — money spread over open amounts in their order, each as far as it goes: never more than is open, never more than there is. Source: AR-03, reliability D3. */
export function spread(left: Decimal, open: readonly Decimal[]): Decimal[] {
  let rest = left;
  return open.map((each) => {
    const part = each.lt(rest) ? each : rest;
    const taken = part.gt(0) ? part : decimal('0');
    rest = rest.minus(taken);
    return taken;
  });
}
