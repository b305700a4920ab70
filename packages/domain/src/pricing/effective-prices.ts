import { sql } from 'kysely';
import type { FactWork } from '../kernel/command.ts';

/** The policy price of one product on a day: the version it stands in, and from which quantity it holds. */
export interface PolicyPrice {
  readonly productId: string;
  readonly policyId: string;
  readonly unitPrice: string;
  readonly minimumQuantity?: string;
}

export interface PriceQuestion {
  readonly currency: string;
  /** Market segment; a policy for ALL counts where none is for the segment itself. */
  readonly segment?: string;
  readonly on: string;
  readonly productIds: readonly string[];
}

/** 有效政策价 — the one policy price of each product on a day, in one statement: the signed version that began last and has not ended. Source: PRICE-02. */
export async function effectivePrices(
  work: Pick<FactWork, 'em'>,
  { currency, segment = 'ALL', on, productIds }: PriceQuestion,
): Promise<Map<string, PolicyPrice>> {
  if (productIds.length === 0) return new Map();
  const { rows } = await sql<{
    product_id: string;
    policy_id: string;
    unit_price: string;
    minimum_quantity: string | null;
  }>`
    select distinct on (l.product_id) l.product_id, l.policy_id, l.unit_price::text, l.minimum_quantity::text
    from price_policy_line l join price_policy p on p.id = l.policy_id
    where l.product_id = any(${sql.val([...new Set(productIds)])}::uuid[]) and p.currency = ${currency} and p.segment in (${segment}, 'ALL')
      and p.status in ('SIGNED', 'EFFECTIVE', 'EXPIRED') and p.valid_from <= ${on}::date and (p.valid_to is null or p.valid_to >= ${on}::date)
    order by l.product_id, (p.segment = ${segment}) desc, p.valid_from desc, p.signed_on desc nulls last, p.id desc`.execute(
    work.em.getKysely(),
  );
  return new Map(
    rows.map((row) => [
      row.product_id,
      {
        productId: row.product_id,
        policyId: row.policy_id,
        unitPrice: row.unit_price,
        ...(row.minimum_quantity ? { minimumQuantity: row.minimum_quantity } : {}),
      },
    ]),
  );
}
