import { decimal } from '../kernel/decimal.ts';
import { Refused } from '../kernel/errors.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import { Product } from '../product/product.ts';
import { lockStock } from './lock-stock.ts';
import type { StockLevel } from './stock-level.ts';
import { StockMove, type stockMoveKinds } from './stock-move.ts';
import { type StockNeed, type StockPaper, stockKey, together } from './stock-need.ts';
import { Warehouse } from './warehouse.ts';

/** 流水方向 — what each kind of move does to the figures of a stock row: stock is the sum of its moves. Source: WH-05. */
export const stockEffect = {
  RECEIPT: { onHand: 1, reserved: 0 },
  RESERVE: { onHand: 0, reserved: 1 },
  RELEASE: { onHand: 0, reserved: -1 },
  ISSUE: { onHand: -1, reserved: -1 },
  RETURN: { onHand: 1, reserved: 0 },
  REVERSE: { onHand: -1, reserved: 0 },
  GAIN: { onHand: 1, reserved: 0 },
  LOSS: { onHand: -1, reserved: 0 },
} as const satisfies Record<(typeof stockMoveKinds)[number], { onHand: number; reserved: number }>;

/**
 * 过账库存 — locks the stock rows, asks what speaks against it, changes the figures and writes one move a product. Nothing else in the house writes stock.
 * Source: WH-05.
 */
export async function moveStock(
  work: Work,
  kind: keyof typeof stockEffect,
  paper: StockPaper,
  needs: readonly StockNeed[],
  covers: (needs: readonly StockNeed[], levels: readonly StockLevel[]) => readonly Refusal[],
): Promise<void> {
  const levels = await lockStock(work, needs);
  const against = covers(needs, levels);
  if (against.length > 0) throw new Refused(against);
  const found = new Map(levels.map((level) => [stockKey(level.warehouse.id, level.product.id), level]));
  const effect = stockEffect[kind];
  for (const need of together(needs)) {
    const level = found.get(stockKey(need.warehouseId, need.productId))!;
    const quantity = decimal(need.quantity);
    level.onHand = decimal(level.onHand).plus(quantity.times(effect.onHand)).toFixed(6);
    level.reserved = decimal(level.reserved).plus(quantity.times(effect.reserved)).toFixed(6);
    level.updatedAt = work.now;
    work.em.persist(
      work.em.create(StockMove, {
        createdAt: work.now,
        updatedAt: work.now,
        kind,
        warehouse: work.em.getReference(Warehouse, need.warehouseId),
        product: work.em.getReference(Product, need.productId),
        quantity: quantity.toFixed(6),
        recordType: paper.entity.name,
        recordId: paper.recordId,
        movedAt: work.now,
        movedBy: work.em.getReference(User, work.caller.userId),
      }),
    );
  }
  await work.em.flush();
}
