import { LockMode } from '@mikro-orm/core';
import { createTask } from '../approval/create-task.ts';
import { Task } from '../approval/task.ts';
import { job, schedule } from '../kernel/jobs.ts';
import { transaction } from '../kernel/transaction.ts';
import type { Context } from '../kernel/work.ts';
import { SalesOrder } from '../order/sales-order.ts';
import { ProductionPlan, planInForceStates } from './production-plan.ts';
import { expectFinish } from './slip-alert.ts';

/** 生产跟踪 — every day: production is reminded of missing progress entries, and a plan whose expected finish has passed is delayed and alerted. Source: PROD-07, PROD-08. */
export async function watchProduction(context: Context): Promise<number> {
  const due = await context.em
    .fork()
    .find(
      ProductionPlan,
      { status: { $in: [...planInForceStates] } },
      { fields: ['id', 'order', 'progressDueOn', 'expectedFinishOn'], orderBy: { id: 'ASC' } },
    );
  let noticed = 0;
  for (const {
    id,
    order: { id: orderId },
  } of due) {
    await transaction(context, async (work) => {
      await work.because('watchProduction');
      const plan = await work.em.findOneOrFail(ProductionPlan, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (!(planInForceStates as readonly string[]).includes(plan.status!)) return;
      const missing = plan.progressDueOn && plan.progressDueOn < work.today;
      const passed = plan.expectedFinishOn && plan.expectedFinishOn < work.today;
      if (!missing && !passed) return;
      const order = await work.em.findOneOrFail(SalesOrder, { id: orderId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (
        missing &&
        (await work.em.count(Task, { recordId: id, topic: 'production.progress', status: 'OPEN' })) === 0
      ) {
        noticed++;
        createTask(work, {
          kind: 'ACTION',
          topic: 'production.progress',
          title: `填报生产进度：${plan.number}（应于 ${plan.progressDueOn}）`,
          titleEn: `Report progress: ${plan.number} (due on ${plan.progressDueOn})`,
          entity: ProductionPlan,
          recordId: id,
          role: 'PRODUCTION',
          dueOn: work.today,
        });
      }
      if (!passed || (await expectFinish(work, plan, order, work.today)) === 0 || plan.status === 'DELAYED') return;
      noticed++;
      const from = plan.status;
      plan.status = 'DELAYED';
      await work.em.flush();
      await work.emit({
        type: 'ProductionDelayed',
        entity: ProductionPlan,
        recordId: id,
        payload: { from, to: 'DELAYED' },
      });
    });
  }
  return noticed;
}

job('watch-production', async (_, context) => {
  await watchProduction(context);
});
schedule('watch-production', '30 22 * * *');
