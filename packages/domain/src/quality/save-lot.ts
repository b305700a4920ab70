import { FlushMode, LockMode } from '@mikro-orm/core';
import { decimal, sum } from '../kernel/decimal.ts';
import { Invalid } from '../kernel/errors.ts';
import { nextNumber } from '../kernel/number-series.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Work } from '../kernel/work.ts';
import { SalesOrderLine } from '../order/sales-order-line.ts';
import { User } from '../organization/user.ts';
import { FinishedLot } from './finished-lot.ts';
import { qualityRefusals } from './refusals.ts';

/** 保存批次 — a lot made for an order line is of its product, and all its lots together are not more than was ordered. Source: QC-04, QC-10. */
export async function beforeSaveLot(
  lot: FinishedLot,
  work: Work,
  { creating }: { creating: boolean },
): Promise<readonly Refusal[] | undefined> {
  if (creating) {
    lot.number = await nextNumber(work, 'L');
    lot.maker ??= work.em.getReference(User, work.caller.userId);
    lot.madeOn ??= work.today;
  }
  if (lot.madeOn && lot.madeOn > work.today)
    throw new Invalid([{ path: 'input.madeOn', message: { zh: '不得晚于今天', en: 'must not be after today' } }]);
  if (!lot.orderLine) return undefined;
  const line = await work.em.findOneOrFail(
    SalesOrderLine,
    { id: lot.orderLine.id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, flushMode: FlushMode.COMMIT },
  );
  if (line.product.id !== lot.product.id)
    throw new Invalid([
      { path: 'input.orderLineId', message: { zh: '订单行是另一种产品', en: 'is a line of another product' } },
    ]);
  lot.order = line.order;
  const others = await work.em.find(
    FinishedLot,
    { orderLine: line.id, id: { $ne: lot.id } },
    { flushMode: FlushMode.COMMIT },
  );
  const made = sum(others.map((each) => each.quantity)).plus(lot.quantity);
  const excess = made.minus(decimal(line.quantity));
  return excess.gt(0)
    ? [
        qualityRefusals.LOT_EXCEEDS_ORDER({
          ordered: decimal(line.quantity).toFixed(),
          made: made.toFixed(),
          excess: excess.toFixed(),
        }),
      ]
    : undefined;
}
