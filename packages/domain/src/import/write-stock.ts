import { requirePermission } from '../access/caller.ts';
import { decimal } from '../kernel/decimal.ts';
import { decimalProblem } from '../kernel/parse-input.ts';
import type { Work } from '../kernel/work.ts';
import type { Product } from '../product/product.ts';
import { moveStock, type stockEffect } from '../warehouse/move-stock.ts';
import { openStock } from '../warehouse/open-stock.ts';
import { StockLevel } from '../warehouse/stock-level.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import type { Outcome, Problem, Written } from './item.ts';
import { type Passage, propertyOf } from './mapping.ts';
import { resolveReferences } from './resolve-references.ts';

interface Count {
  readonly row: number;
  readonly externalId: string;
  readonly warehouse: Warehouse;
  readonly product: Product;
  readonly counted: string;
}

/** 写库存 — a count: what is on hand becomes what was counted, by moves like any other, so that stock stays the sum of its moves. Source: WH-05. */
export async function writeStock(work: Work, passage: Passage): Promise<Written> {
  requirePermission(work.caller, 'warehouse.manage');
  const { mapping, items, source } = passage;
  const references = await resolveReferences(work, passage);
  const problems: Problem[] = [];
  const counts = items.map((item): Count | undefined => {
    const found = [...item.problems];
    const refer = <T>(field: string): T | undefined => {
      const reading = item.values.get(field);
      const target =
        reading &&
        references.find(
          propertyOf(work.em.getMetadata(), mapping, mapping.columns.find((each) => each.field === field)!),
          reading.text,
        );
      if (target && target !== 'SEVERAL') return target as T;
      if (reading)
        found.push({
          row: item.row,
          column: reading.header,
          value: reading.text,
          message: { zh: '没有这条记录，或不止一条', en: 'no such record, or more than one' },
        });
      return undefined;
    };
    const warehouse = refer<Warehouse>('warehouse');
    const product = refer<Product>('product');
    const reading = item.values.get('onHand');
    const message = reading && decimalProblem(String(reading.value), { min: '0', max: '999999999', scale: 6 });
    if (message) found.push({ row: item.row, column: reading.header, value: reading.text, message });
    problems.push(...found);
    return found.length > 0
      ? undefined
      : {
          row: item.row,
          externalId: item.externalId,
          warehouse: warehouse!,
          product: product!,
          counted: String(reading!.value),
        };
  });
  const outcomes: Outcome[] = [];
  for (const count of counts) outcomes.push(count ? await settle(work, count, source, problems) : 'BAD');
  return { outcomes, problems, taken: new Map() };
}

async function settle(
  work: Work,
  { row, externalId, warehouse, product, counted }: Count,
  source: string,
  problems: Problem[],
): Promise<Outcome> {
  const need = { warehouseId: warehouse.id, productId: product.id, product: product.code };
  const before = await work.em.findOne(StockLevel, { warehouse: warehouse.id, product: product.id });
  const difference = decimal(counted).minus(before?.onHand ?? '0');
  if (before && difference.eq(0)) return 'UNCHANGED';
  if (
    before &&
    difference.lt(0) &&
    decimal(before.onHand).minus(before.reserved!).minus(before.blocked!).plus(difference).lt(0)
  ) {
    problems.push({
      row,
      value: counted,
      message: { zh: '少于已预留或冻结的数量', en: 'is less than what is reserved or blocked' },
    });
    return 'BAD';
  }
  await openStock(work, [{ ...need, quantity: counted }]);
  const level = await work.em.findOneOrFail(StockLevel, { warehouse: warehouse.id, product: product.id });
  level.importedFrom = source;
  level.externalId = externalId;
  // What is missing leaves the way goods leave: reserved, then issued.
  const kinds: (keyof typeof stockEffect)[] = difference.gt(0)
    ? ['RECEIPT']
    : difference.lt(0)
      ? ['RESERVE', 'ISSUE']
      : [];
  for (const kind of kinds)
    await moveStock(
      work,
      kind,
      { entity: StockLevel, recordId: level.id },
      [{ ...need, quantity: difference.abs().toFixed() }],
      () => [],
    );
  await work.em.flush();
  await work.emit({
    type: 'StockCounted',
    entity: StockLevel,
    recordId: level.id,
    payload: { counted, importedFrom: source },
  });
  return before ? 'UPDATED' : 'CREATED';
}
