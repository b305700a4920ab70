import { FlushMode, LockMode } from '@mikro-orm/core';
import { createTask } from '../approval/create-task.ts';
import { nextNumber } from '../kernel/number-series.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Work } from '../kernel/work.ts';
import { warehouseRefusals } from './refusals.ts';
import { Stocktake } from './stocktake.ts';
import { Warehouse } from './warehouse.ts';

/** 安排盘点 — one stocktake of a warehouse at a time; its custodian finds it on his list. Source: WH-07. */
export async function beforeSaveStocktake(
  stocktake: Stocktake,
  work: Work,
  { creating }: { creating: boolean },
): Promise<readonly Refusal[] | undefined> {
  if (!creating) return undefined;
  const store = await work.em.findOneOrFail(
    Warehouse,
    { id: stocktake.warehouse.id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, flushMode: FlushMode.COMMIT },
  );
  const open = await work.em.findOne(
    Stocktake,
    { warehouse: store.id, status: { $ne: 'POSTED' }, id: { $ne: stocktake.id } },
    { flushMode: FlushMode.COMMIT },
  );
  if (open) return [warehouseRefusals.STOCKTAKE_OPEN({ warehouse: store.code, stocktake: open.number })];
  stocktake.number = await nextNumber(work, 'ST');
  createTask(work, {
    kind: 'ACTION',
    title: `盘点仓库 ${store.code}`,
    titleEn: `Count the warehouse ${store.code}`,
    entity: Stocktake,
    recordId: stocktake.id,
    dueOn: stocktake.plannedOn,
    topic: 'COUNT',
    ...(store.custodian ? { assigneeId: store.custodian.id } : { role: 'WAREHOUSE' as const }),
  });
  return undefined;
}
