import { addDays } from '../kernel/clock.ts';

interface Terms {
  readonly trigger: string;
  readonly days?: number;
  readonly dueOn?: string | null;
}

/**
 * 到期日 — when a lot's part of an instalment is due: what waits for the shipment or the signature counts from those of this very lot, everything else from
 * the event of the contract; empty until it has happened. Source: AR-02, SIGN-08.
 */
export function dueOnOf(terms: Terms, lot: { leftOn?: string | null; signedOn?: string | null }): string | null {
  const own =
    terms.trigger === 'SHIPMENT' || terms.trigger === 'BEFORE_SHIPMENT'
      ? lot.leftOn
      : terms.trigger === 'SIGN_OFF'
        ? lot.signedOn
        : undefined;
  return own ? addDays(own, terms.days ?? 0) : (terms.dueOn ?? null);
}
