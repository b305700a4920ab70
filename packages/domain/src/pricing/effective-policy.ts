import type { FactWork } from '../kernel/command.ts';
import { PricePolicy } from './price-policy.ts';

/** 有效政策版本 — the version in force for a currency on a day: signed, begun last and not ended; what a document keeps as the version it used. Source: PRICE-02. */
export async function effectivePolicyOn(
  work: Pick<FactWork, 'em'>,
  { currency, segment = 'ALL', on }: { currency: string; segment?: string; on: string },
): Promise<PricePolicy | undefined> {
  const found = await work.em.find(
    PricePolicy,
    {
      currency,
      segment: { $in: [segment, 'ALL'] },
      status: { $in: ['SIGNED', 'EFFECTIVE', 'EXPIRED'] },
      validFrom: { $lte: on },
      $or: [{ validTo: null }, { validTo: { $gte: on } }],
    },
    { orderBy: { validFrom: 'DESC', signedOn: 'DESC NULLS LAST', id: 'DESC' } },
  );
  return found.find((each) => each.segment === segment) ?? found[0];
}
