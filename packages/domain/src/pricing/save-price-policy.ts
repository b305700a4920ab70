import { Invalid } from '../kernel/errors.ts';
import { nextNumber } from '../kernel/number-series.ts';
import type { Work } from '../kernel/work.ts';
import { Product } from '../product/product.ts';
import { productsAreActive } from '../product/product-guards.ts';
import type { PricePolicy } from './price-policy.ts';

/** 保存销售政策 — gives it its number and preparer; one price a product, a period that makes sense. Source: PRICE-01, PRICE-02. */
export async function beforeSavePolicy(
  policy: PricePolicy,
  work: Work,
  { creating, input }: { creating: boolean; input: Readonly<Record<string, unknown>> },
) {
  if (policy.validTo && policy.validTo < policy.validFrom)
    throw new Invalid([{ path: 'validTo', message: { zh: '不得早于生效日', en: 'must not be before the first day' } }]);
  const lines = (input.lines ?? []) as { productId: string; unitPrice: string }[];
  const ids = lines.map((line) => line.productId);
  const problems = lines.flatMap((line, index) => [
    ...(ids.indexOf(line.productId) !== index
      ? [
          {
            path: `lines.${index}.productId`,
            message: { zh: '同一产品只能有一个政策价', en: 'has a price in an earlier line already' },
          },
        ]
      : []),
    ...(Number(line.unitPrice) > 0
      ? []
      : [{ path: `lines.${index}.unitPrice`, message: { zh: '须大于 0', en: 'must be greater than 0' } }]),
  ]);
  if (problems.length > 0) throw new Invalid(problems);
  if (creating) {
    policy.number = await nextNumber(work, 'POL');
    policy.preparedById = work.caller.userId;
  }
  const gone = productsAreActive(await work.em.find(Product, { id: { $in: ids } }));
  return gone ? [gone] : undefined;
}
