import { sql } from 'kysely';
import type { Role } from '../access/roles.ts';
import type { Facts, Guard } from '../kernel/command.ts';
import type { DiscountRequest } from './discount-request.ts';
import { effectivePrices } from './effective-prices.ts';
import { pricingRefusals } from './refusals.ts';

export interface DiscountFacts {
  readonly productCode: string;
  /** Policy price of today; absent when none is in force. */
  readonly policyPrice?: string;
  /** The roles of the step that is open, when it is the last one: what they agree to is allowed. */
  readonly lastStepRoles: readonly Role[];
}

/** 折扣事实 — for many requests at once: one statement for products and running approvals, one a currency for the prices. Source: PRICE-09. */
export const discountFacts: Facts<DiscountRequest, DiscountFacts> = {
  async load(requests, work) {
    const { rows } = await sql<{
      id: string;
      code: string;
      steps: { roles: Role[] }[] | null;
      current_step: number | null;
    }>`
      select r.id, p.code, a.steps, a.current_step from discount_request r join product p on p.id = r.product_id
      left join approval a on a.record_id = r.id and a.status = 'RUNNING' where r.id = any(${sql.val(requests.map((each) => each.id))}::uuid[])`.execute(
      work.em.getKysely(),
    );
    const known = new Map(rows.map((row) => [row.id, row]));
    const prices = new Map<string, Awaited<ReturnType<typeof effectivePrices>>>();
    for (const currency of new Set(requests.map((each) => each.currency))) {
      prices.set(
        currency,
        await effectivePrices(work, { currency, on: work.today, productIds: requests.map((each) => each.product.id) }),
      );
    }
    return new Map(
      requests.map((request) => {
        const row = known.get(request.id);
        const policyPrice = prices.get(request.currency)?.get(request.product.id)?.unitPrice;
        const last = row?.steps && row.current_step === row.steps.length - 1 ? row.steps[row.current_step] : undefined;
        return [
          request.id,
          { productCode: row?.code ?? '', ...(policyPrice ? { policyPrice } : {}), lastStepRoles: last?.roles ?? [] },
        ];
      }),
    );
  },
};

/** 申请未过期 — its last day has not passed. Source: PRICE-09. */
export const discountNotOver: Guard<DiscountRequest, DiscountFacts> = (request, _, { today }) =>
  request.validTo < today ? pricingRefusals.DISCOUNT_PERIOD_OVER({ validTo: request.validTo }) : undefined;
