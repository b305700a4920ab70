import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import { closeTasks } from '../approval/close-tasks.ts';
import { command, type Facts } from '../kernel/command.ts';
import { decimal } from '../kernel/decimal.ts';
import { Invalid } from '../kernel/errors.ts';
import { inputDecimal, inputId, inputText } from '../kernel/parse-input.ts';
import { User } from '../organization/user.ts';
import { Product } from '../product/product.ts';
import { type CustodyFacts, custodianActs, custodyOf } from './custody.ts';
import { warehouseRefusals } from './refusals.ts';
import { StockLevel } from './stock-level.ts';
import { Stocktake } from './stocktake.ts';
import { StocktakeLine } from './stocktake-line.ts';

const countInput = z.strictObject({
  lines: z
    .array(
      z.strictObject({
        productId: inputId().describe('产品 — product'),
        counted: inputDecimal({ min: '0', max: '999999999', scale: 6 }).describe('实盘数量 — quantity found'),
        reason: inputText(300).nullish().describe('差异原因 — why it differs from the books'),
      }),
    )
    .min(1)
    .max(2000)
    .describe('盘点行 — one a product'),
});

interface CountFacts extends CustodyFacts {
  readonly levels: readonly StockLevel[];
}

const custody = custodyOf<Stocktake>((stocktake) => stocktake.warehouse.id);
const countFacts: Facts<Stocktake, CountFacts> = {
  async lock(stocktake, work) {
    await work.em.find(
      StockLevel,
      { warehouse: stocktake.warehouse.id },
      { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' }, refresh: true },
    );
  },
  async load(documents, work) {
    const keepers = await custody.load(documents, work);
    const levels = await work.em.find(
      StockLevel,
      { warehouse: { $in: documents.map((each) => each.warehouse.id) } },
      { populate: ['product'] },
    );
    return new Map(
      documents.map((each) => [
        each.id,
        { ...keepers.get(each.id)!, levels: levels.filter((level) => level.warehouse.id === each.warehouse.id) },
      ]),
    );
  },
};

const everythingIsCounted = (_: Stocktake, { lines }: z.output<typeof countInput>, { levels }: CountFacts) => {
  const counted = new Set(lines.map((each) => each.productId.toLowerCase()));
  const missing = levels
    .filter((level) => decimal(level.onHand).gt(0) && !counted.has(level.product.id))
    .map((level) => level.product.code);
  return missing.length === 0
    ? undefined
    : warehouseRefusals.COUNT_INCOMPLETE({ count: missing.length, products: missing });
};

/** 登记盘点 — the custodian writes down what he found; the books are compared at this very moment, with nothing moving. Source: WH-07. */
export const recordCount = command({
  name: 'recordCount',
  label: { zh: '登记盘点', en: 'Record the count' },
  says: {
    zh: '按此刻账面数量计算差异；可重新登记，直到提交',
    en: 'Differences are worked out against the books of this moment; it can be counted again until it is submitted',
  },
  event: 'StockCountRecorded',
  on: Stocktake,
  from: ['PLANNED', 'COUNTED'],
  to: 'COUNTED',
  permission: 'warehouse.count',
  source: 'WH-07, WH-04',
  input: countInput,
  facts: countFacts,
  guards: { custodianActs },
  inputGuards: { everythingIsCounted },
  async change(stocktake, { lines }, { facts: { levels }, work }) {
    const ids = lines.map((each) => each.productId.toLowerCase());
    const products = await work.em.find(Product, { id: { $in: ids } });
    const wrong = ids.findIndex(
      (id, index) => !products.some((product) => product.id === id) || ids.indexOf(id) !== index,
    );
    if (wrong >= 0)
      throw new Invalid([
        {
          path: `input.lines.${wrong}.productId`,
          message: { zh: '没有这个产品，或重复', en: 'is no product, or named twice' },
        },
      ]);
    for (const line of await work.em.find(StocktakeLine, { stocktake: stocktake.id })) work.em.remove(line);
    await work.em.flush();
    for (const [index, line] of lines.entries()) {
      const level = levels.find((each) => each.product.id === ids[index]);
      work.em.persist(
        work.em.create(StocktakeLine, {
          createdAt: work.now,
          updatedAt: work.now,
          stocktake,
          position: index + 1,
          product: products.find((each) => each.id === ids[index])!,
          systemQuantity: level?.onHand ?? '0',
          countedQuantity: decimal(line.counted).toFixed(6),
          reason: line.reason ?? null,
        }),
      );
    }
    stocktake.countedOn = work.today;
    stocktake.countedAt = work.now;
    stocktake.countedBy = work.em.getReference(User, work.caller.userId);
    await closeTasks(work, { entity: Stocktake, recordId: stocktake.id, topic: 'COUNT' });
  },
});
