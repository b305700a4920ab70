import { addDays } from '@tradewind/domain/kernel/clock.ts';
import { PricePolicy } from '@tradewind/domain/pricing/price-policy.ts';
import { recordMeetingDecision } from '@tradewind/domain/pricing/record-meeting-decision.ts';
import { signPricePolicy } from '@tradewind/domain/pricing/sign-price-policy.ts';
import type { DemoProduct } from './products.ts';
import type { Stage } from './stage.ts';

/** What a yuan of list price is in each currency; exports carry their own margin. */
const factors = { CNY: 1, USD: 1.12 / 7.12, EUR: 1.12 / 7.86 } as const;
export type DemoCurrency = keyof typeof factors;
export const currencies = Object.keys(factors) as DemoCurrency[];

/** The lowest price of a product under a version of the policy. */
export const policyPrice = (product: DemoProduct, currency: DemoCurrency, rise: number): string =>
  (product.price * 0.92 * rise * factors[currency]).toFixed(2);

/** 演示销售政策 — a version of the price policy, a currency each: prepared, decided by the operations meeting, and signed; left open, each currency stands at another point. */
export async function issueDemoPolicies(
  stage: Stage,
  products: readonly DemoProduct[],
  {
    name,
    nameEn,
    rise,
    validFrom,
    sign,
  }: { name: string; nameEn: string; rise: number; validFrom: string; sign: boolean },
): Promise<void> {
  for (const currency of currencies) {
    const policy = await stage.makes('sales.admin', PricePolicy, {
      name: `${name} ${currency}`,
      nameEn: `${nameEn} ${currency}`,
      currency,
      validFrom,
      validTo: addDays(validFrom, 729),
      lines: products.map((product) => ({ productId: product.id, unitPrice: policyPrice(product, currency, rise) })),
    });
    if (!sign && currency === 'EUR') continue;
    await stage.does('sales.director', recordMeetingDecision, policy.id, {
      meetingOn: stage.today(),
      decision: '经营联席会通过，自生效日起执行',
    });
    if (sign || currency === 'USD') await stage.does('gm', signPricePolicy, policy.id);
  }
}
