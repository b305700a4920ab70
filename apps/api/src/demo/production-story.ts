import { addDays, laterOf } from '@tradewind/domain/kernel/clock.ts';
import { decideSupply } from '@tradewind/domain/order/decide-supply.ts';
import { SalesOrder } from '@tradewind/domain/order/sales-order.ts';
import { tellCustomer } from '@tradewind/domain/order/tell-customer.ts';
import { acceptLatePlan } from '@tradewind/domain/production/accept-late-plan.ts';
import { productionNoticeApproval } from '@tradewind/domain/production/approve-notice.ts';
import { closeProductionProblem } from '@tradewind/domain/production/close-problem.ts';
import { completeProductionPlan } from '@tradewind/domain/production/complete-plan.ts';
import { finishProduction } from '@tradewind/domain/production/finish-production.ts';
import { finishProductionTask } from '@tradewind/domain/production/finish-production-task.ts';
import { ProductionNotice } from '@tradewind/domain/production/production-notice.ts';
import { ProductionPlan, planInForceStates } from '@tradewind/domain/production/production-plan.ts';
import { ProductionProblem } from '@tradewind/domain/production/production-problem.ts';
import { ProductionTask } from '@tradewind/domain/production/production-task.ts';
import { releaseProductionPlan } from '@tradewind/domain/production/release-plan.ts';
import { replanProduction } from '@tradewind/domain/production/replan-production.ts';
import { reportProgress } from '@tradewind/domain/production/report-progress.ts';
import { revokeProductionNotice } from '@tradewind/domain/production/revoke-notice.ts';
import { startProduction } from '@tradewind/domain/production/start-production.ts';
import { startProductionEarly } from '@tradewind/domain/production/start-production-early.ts';
import { submitProductionNotice } from '@tradewind/domain/production/submit-notice.ts';
import type { Story } from './agenda.ts';
import { allowed } from './insist.ts';
import type { Plan } from './plan.ts';
import type { Stage } from './stage.ts';

/** 生产故事 — from the production notice to goods in the making; some orders with a plan and reports, some slip and are planned anew. */
export async function* productionStory(stage: Stage, plan: Plan, orderId: string): Story {
  const { chance } = stage;
  const { turns, stopAt } = plan;
  await stage.does('logistics', decideSupply, orderId, { supply: 'PRODUCTION' });
  const notice = await stage.makes('planner', ProductionNotice, {
    orderId,
    technicalAgreement: '按合同附件一',
    packingDemands: '防锈、木箱',
  });
  if (stopAt === 'NOTICE_DRAFT') return;
  yield 0;
  await stage.does('planner', submitProductionNotice, notice.id);
  if (stopAt === 'NOTICE_SUBMITTED') return;
  yield 1;
  await stage.does('sales.director', productionNoticeApproval.approve, notice.id, { opinion: '同意排产' });
  if (stopAt === 'NOTICE_REVOKED') {
    yield 1;
    await stage.makes('planner', ProductionPlan, {
      orderId,
      noticeId: notice.id,
      steps: [
        {
          operation: '下料与锻造',
          startsOn: stage.today(),
          finishesOn: addDays(stage.today(), 5),
          responsibleId: stage.person('production'),
        },
      ],
    });
    await stage.does('sales.director', revokeProductionNotice, notice.id, { reason: '客户要求暂缓' });
    return;
  }
  if (stopAt === 'NOTICE_SIGNED') return;
  for (let tries = 0; !(await allowed(() => stage.does('planner', startProduction, orderId))); tries++) {
    if (turns.has('ADVANCE_UNPAID')) {
      if (tries === 4) return;
    } else if (tries === 1) {
      await stage.does('sales.director', startProductionEarly, orderId, {
        reason: '余款三日内到账，客户已提供付款水单',
      });
      break;
    }
    yield 4;
  }
  const [design] = await stage.find(ProductionTask, { notice: notice.id, kind: 'DESIGN' });
  await stage.does('technical', finishProductionTask, design!.id, { remark: '图纸已下发' });
  if (turns.has('GOODS_LATE') || (stopAt ?? '').startsWith('PLAN') || chance.percent(30))
    yield* planStory(stage, plan, orderId, notice.id);
}

async function* planStory(stage: Stage, { customer, turns, stopAt }: Plan, orderId: string, noticeId: string): Story {
  const day = (days: number) => addDays(stage.today(), days);
  const steps = [
    {
      operation: '下料与锻造',
      startsOn: day(0),
      finishesOn: day(4),
      responsibleId: stage.person('production'),
      materials: '轴承钢、铸件',
      equipment: '锻压机 1',
    },
    {
      operation: '车削与热处理',
      startsOn: day(5),
      finishesOn: day(9),
      responsibleId: stage.person('production'),
      equipment: '数控车床 2',
    },
    {
      operation: '磨削与装配',
      startsOn: day(10),
      finishesOn: day(14),
      responsibleId: stage.person('planner'),
      equipment: '磨床 3',
    },
  ];
  const plan = await stage.makes<ProductionPlan>('planner', ProductionPlan, { orderId, noticeId, steps });
  if (stopAt === 'PLAN_DRAFT') return;
  if (plan.promisedOn && plan.computedFinishOn! > plan.promisedOn)
    await stage.does('sales.manager', acceptLatePlan, plan.id, { reason: '客户同意顺延' });
  await stage.does('planner', releaseProductionPlan, plan.id);
  if (stopAt === 'PLAN_RELEASED') return;
  yield 3;
  const slips = turns.has('GOODS_LATE') || stopAt === 'PLAN_DELAYED' || stopAt === 'PLAN_REPLANNED';
  const late = plan.promisedOn ? addDays(laterOf(plan.promisedOn, stage.today()), 6) : day(30);
  await stage.does('production', reportProgress, plan.id, {
    percentDone: '25',
    ...(slips ? { expectedFinishOn: late, problem: '锻压机故障，停机两日' } : {}),
  });
  if (stopAt === 'PLAN_DELAYED' || stopAt === 'PLAN_IN_PROGRESS') return;
  await stage.does(
    customer.seller,
    tellCustomer,
    orderId,
    slips
      ? { kind: 'DELAY', content: `预计 ${late} 完工，特此说明` }
      : { kind: 'PROGRESS', content: '生产已完成约四分之一' },
  );
  if (!slips) return;
  yield 1;
  await stage.does('planner', replanProduction, plan.id, { cause: 'ACCIDENT', reason: '锻压机故障' });
  if (stopAt === 'PLAN_REPLANNED') return;
  const [next] = await stage.find(ProductionPlan, { replaces: plan.id });
  const [problem] = await stage.find(ProductionProblem, { plan: plan.id });
  await stage.does('production', closeProductionProblem, problem!.id, {
    cause: '轴瓦磨损',
    action: '更换轴瓦，加班补回',
  });
  if (next!.promisedOn && next!.computedFinishOn! > next!.promisedOn)
    await allowed(() => stage.does('sales.manager', acceptLatePlan, next!.id, { reason: '客户同意顺延' }));
  await stage.does('planner', releaseProductionPlan, next!.id);
}

/** 完工 — the plan in force is completed; without a plan production says that all is ready. */
export async function finishesMaking(stage: Stage, orderId: string): Promise<void> {
  const [plan] = await stage.find(ProductionPlan, { order: orderId, status: { $in: [...planInForceStates] } });
  if (plan) await stage.does('production', completeProductionPlan, plan.id);
  const [order] = await stage.find(SalesOrder, { id: orderId });
  if (order!.status === 'IN_PRODUCTION') await stage.does('production', finishProduction, orderId);
}

/** 是否在产 — goods of the order are being made. */
export async function isBeingMade(stage: Stage, orderId: string): Promise<boolean> {
  const [order] = await stage.find(SalesOrder, { id: orderId });
  return order!.status === 'IN_PRODUCTION';
}
