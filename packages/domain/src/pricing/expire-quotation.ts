import { command } from '../kernel/command.ts';
import { Refused } from '../kernel/errors.ts';
import { job, schedule } from '../kernel/jobs.ts';
import { run } from '../kernel/run.ts';
import { transaction } from '../kernel/transaction.ts';
import type { Context } from '../kernel/work.ts';
import { Quotation } from './quotation.ts';
import { pricingRefusals } from './refusals.ts';

/** 报价失效 — its last day has passed without an answer. Source: PRICE-12. */
export const expireQuotation = command({
  name: 'expireQuotation',
  label: { zh: '失效', en: 'Expire' },
  says: { zh: '有效期已过，报价不能再被接受', en: 'Its validity is over; it can no longer be accepted' },
  event: 'QuotationExpired',
  on: Quotation,
  from: ['SENT'],
  to: 'EXPIRED',
  permission: 'pricing.quote',
  source: 'PRICE-12',
  guards: {
    lastDayHasPassed: (quotation: Quotation, _: undefined, { today }) =>
      quotation.validTo && quotation.validTo < today
        ? undefined
        : pricingRefusals.QUOTATION_STILL_VALID({ validTo: quotation.validTo }),
  },
});

/** 每日失效 — every quotation whose last day has passed expires. Source: PRICE-12. */
export async function expireQuotations(context: Context): Promise<number> {
  const ids = await transaction(context, async ({ em, today }) =>
    (
      await em.find(Quotation, { status: 'SENT', validTo: { $lt: today } }, { fields: ['id'], orderBy: { id: 'ASC' } })
    ).map((each) => each.id),
  );
  let expired = 0;
  for (const id of ids) {
    try {
      await run(context, expireQuotation, id);
      expired++;
    } catch (error) {
      // The customer answered, or it was revised, a moment ago.
      if (!(error instanceof Refused)) throw error;
    }
  }
  return expired;
}

job('expire-quotations', async (_, context) => {
  await expireQuotations(context);
});
schedule('expire-quotations', '10 16 * * *');
