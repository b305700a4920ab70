import { PaymentScheduleLine } from '../contract/payment-schedule-line.ts';
import type { Facts, Guard } from '../kernel/command.ts';
import { decimal, moneyText, sum } from '../kernel/decimal.ts';
import { paymentRefusals } from './refusals.ts';
import { advanceProductionGate } from './settings.ts';

/** What the agreed advance of a contract is and how much of it has come. */
export interface AdvanceFacts {
  readonly currency: string;
  readonly due: string;
  readonly received: string;
}

/** 预收款事实 — the advance of the contract of each document, in one statement. Source: ADV-03. */
export function advanceFactsOf<E extends { id: string }>(
  contractOf: (document: E) => string,
  currencyOf: (document: E) => string,
): Facts<E, AdvanceFacts> {
  return {
    async load(documents, work) {
      const lines = await work.em.find(PaymentScheduleLine, {
        contract: { $in: [...new Set(documents.map(contractOf))] },
        kind: 'ADVANCE',
        status: { $ne: 'WAIVED' },
      });
      return new Map(
        documents.map((document) => {
          const own = lines.filter((line) => line.contract.id === contractOf(document));
          return [
            document.id,
            {
              currency: currencyOf(document),
              due: sum(own.map((line) => line.amount!)).toFixed(),
              received: sum(own.map((line) => line.receivedAmount!)).toFixed(),
            },
          ];
        }),
      );
    },
  };
}

/** 预收款已到 — the agreed advance is in; a contract without an advance passes. Source: ADV-03. */
export const advanceReceived: Guard<unknown, AdvanceFacts> = (_, { due, received, currency }) => {
  const missing = decimal(due).minus(received);
  if (missing.lte(0)) return undefined;
  return paymentRefusals.ADVANCE_NOT_RECEIVED({
    due: moneyText(due, currency),
    received: moneyText(received, currency),
    missing: moneyText(missing, currency),
    currency,
  });
};

/** 预收款关 — as strict as the policy says. Source: ADV-03. */
export const advanceGate = { setting: advanceProductionGate, guard: advanceReceived } as const;
