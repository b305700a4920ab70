import type { Command } from '../kernel/command.ts';
import { Refused } from '../kernel/errors.ts';
import { job, schedule } from '../kernel/jobs.ts';
import { run } from '../kernel/run.ts';
import { transaction } from '../kernel/transaction.ts';
import type { Context } from '../kernel/work.ts';
import { beginPricePolicy } from './begin-price-policy.ts';
import { expirePricePolicy } from './expire-price-policy.ts';
import { PricePolicy } from './price-policy.ts';

/** 每日换版 — signed policies whose first day has come begin, those whose last day has passed expire. Source: PRICE-02. */
export async function turnPricePolicies(context: Context): Promise<{ begun: number; expired: number }> {
  const { over, due } = await transaction(context, async ({ em, today }) => ({
    over: await em.find(
      PricePolicy,
      { status: { $in: ['SIGNED', 'EFFECTIVE'] }, validTo: { $lt: today } },
      { orderBy: { validFrom: 'ASC', id: 'ASC' } },
    ),
    due: await em.find(
      PricePolicy,
      { status: 'SIGNED', validFrom: { $lte: today }, $or: [{ validTo: null }, { validTo: { $gte: today } }] },
      { orderBy: { validFrom: 'ASC', id: 'ASC' } },
    ),
  }));
  const each = async (policies: readonly PricePolicy[], verb: unknown) => {
    let done = 0;
    for (const { id } of policies) {
      try {
        await run(context, verb as Command, id);
        done++;
      } catch (error) {
        // Somebody was faster: it has changed since it was listed.
        if (!(error instanceof Refused)) throw error;
      }
    }
    return done;
  };
  return { expired: await each(over, expirePricePolicy), begun: await each(due, beginPricePolicy) };
}

job('turn-price-policies', async (_, context) => {
  await turnPricePolicies(context);
});
schedule('turn-price-policies', '5 16 * * *');
