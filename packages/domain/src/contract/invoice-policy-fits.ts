import type { Circumstance } from '../kernel/command.ts';
import { decimal, sum } from '../kernel/decimal.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { contractRefusals } from './refusals.ts';
import { invoicePolicy, minCollectedPct } from './settings.ts';

interface Instalment {
  readonly trigger: string;
  readonly amount?: string;
}

/** Events that come without an invoice; the end of the warranty is long after it. */
const beforeInvoice = new Set(['SIGNING', 'BEFORE_SHIPMENT', 'SHIPMENT', 'DOCUMENTS', 'SIGN_OFF', 'ACCEPTANCE']);

/**
 * 付款条件与开票政策相容 — where a tax invoice waits for a share of the money, the schedule brings in that share before the first line that itself waits for
 * the invoice; otherwise neither would ever come. Source: INV-11.
 */
export function termsFitInvoicePolicy(
  contract: { amount?: string; kind?: string; invoicePolicy?: string | null },
  instalments: readonly Instalment[],
  { policy }: Pick<Circumstance, 'policy'>,
): Refusal | undefined {
  if (contract.invoicePolicy) return undefined;
  const chosen = policy.get(invoicePolicy);
  const rule = typeof chosen === 'string' ? chosen : chosen[contract.kind as 'DOMESTIC' | 'EXPORT'];
  if (rule !== 'THRESHOLD' || !instalments.some((each) => each.trigger === 'INVOICE')) return undefined;
  const threshold = policy.get(minCollectedPct);
  const before = sum(instalments.filter((each) => beforeInvoice.has(each.trigger)).map((each) => each.amount));
  const total = decimal(contract.amount);
  if (before.times(100).gte(total.times(threshold))) return undefined;
  const share = total.eq(0) ? decimal(0) : before.times(100).div(total).round(2, 0);
  return contractRefusals.PAYMENT_TERMS_CONTRADICT_INVOICE_POLICY(
    {
      before: share.toFixed(2),
      threshold: decimal(threshold).toFixed(2),
      choices: ['CONTRACT_TERMS', 'CHANGE_SCHEDULE'],
    },
    { setting: { key: minCollectedPct.key, value: threshold } },
  );
}
