import { closeTasks } from '../approval/close-tasks.ts';
import { command, type Facts, type Guard } from '../kernel/command.ts';
import { SalesOrder } from '../order/sales-order.ts';
import { advanceIsIn, type StartFacts, startFactsOf, startGuards } from './may-start.ts';
import { ProductionNotice } from './production-notice.ts';
import { ProductionNoticeLine } from './production-notice-line.ts';
import { ProductionPlan, planInForceStates } from './production-plan.ts';
import { ProductionStep } from './production-step.ts';
import { nextProgressOn } from './progress-interval.ts';
import { productionRefusals } from './refusals.ts';
import { isLate } from './save-plan.ts';
import { noticeRequired } from './settings.ts';
import { expectFinish, slipOf } from './slip-alert.ts';
import { noticeWithinOrder } from './within-order.ts';

interface ReleaseFacts extends StartFacts {
  readonly steps: readonly ProductionStep[];
  readonly inForce?: ProductionPlan;
  readonly noticeLines: readonly ProductionNoticeLine[];
}

const start = startFactsOf<ProductionPlan>((plan) => plan.order.id);
const releaseFacts: Facts<ProductionPlan, ReleaseFacts> = {
  lock: start.lock!,
  async load(documents, work) {
    const own = await start.load(documents, work);
    const steps = await work.em.find(
      ProductionStep,
      { plan: { $in: documents.map((each) => each.id) } },
      { orderBy: { position: 'ASC' } },
    );
    const plans = await work.em.find(ProductionPlan, {
      order: { $in: documents.map((each) => each.order.id) },
      status: { $in: [...planInForceStates] },
    });
    const lines = await work.em.find(
      ProductionNoticeLine,
      { notice: { $in: documents.flatMap((each) => (each.notice ? [each.notice.id] : [])) } },
      { populate: ['orderLine', 'orderLine.product'] },
    );
    return new Map(
      documents.map((plan) => {
        const inForce = plans.find(
          (each) => each.id !== plan.id && each.order.id === plan.order.id && each.notice?.id === plan.notice?.id,
        );
        return [
          plan.id,
          {
            ...own.get(plan.id)!,
            steps: steps.filter((step) => step.plan.id === plan.id),
            ...(inForce ? { inForce } : {}),
            noticeLines: lines.filter((line) => line.notice.id === plan.notice?.id),
          },
        ];
      }),
    );
  },
};

const released: ReadonlySet<string> = new Set(['CONFIRMED', 'IN_PRODUCTION']);
const orderIsAccepted: Guard<ProductionPlan, ReleaseFacts> = (_, { order }) =>
  released.has(order.status!)
    ? undefined
    : productionRefusals.ORDER_NOT_IN_PRODUCTION({ order: order.number, state: order.status });
const stepsAreComplete: Guard<ProductionPlan, ReleaseFacts> = (_, { steps }) => {
  const missing = steps.flatMap((step) => {
    const without = [
      ...(step.responsible ? [] : ['责任人']),
      ...(step.startsOn ? [] : ['开始日']),
      ...(step.finishesOn ? [] : ['完成日']),
    ];
    const withoutEn = [
      ...(step.responsible ? [] : ['person']),
      ...(step.startsOn ? [] : ['start']),
      ...(step.finishesOn ? [] : ['finish']),
    ];
    return without.length > 0
      ? [{ zh: `${step.operation} 缺${without.join('、')}`, en: `${step.operation}: ${withoutEn.join(', ')} missing` }]
      : [];
  });
  if (steps.length === 0) missing.push({ zh: '没有工序', en: 'no operations' });
  return missing.length > 0
    ? productionRefusals.PLAN_STEP_INCOMPLETE({
        steps: missing.map((each) => each.zh),
        stepsEn: missing.map((each) => each.en),
      })
    : undefined;
};
const noticeOfPlanIsSigned: Guard<ProductionPlan, ReleaseFacts> = (plan, { order, notices }, { policy }) => {
  const own = notices.find((each) => each.id === plan.notice?.id);
  if (own ? own.status === 'APPROVED' || own.status === 'IN_PLAN' : !policy.get(noticeRequired)) return undefined;
  return productionRefusals.PRODUCTION_NOTICE_NOT_APPROVED(
    { order: order.number, notices: own ? [`${own.number} ${own.status}`] : [] },
    { setting: { key: noticeRequired.key, value: policy.get(noticeRequired) } },
  );
};
const finishesInTime: Guard<ProductionPlan, ReleaseFacts> = (plan) =>
  isLate(plan)
    ? productionRefusals.PLAN_FINISH_AFTER_PROMISE({
        finish: plan.computedFinishOn,
        promised: plan.promisedOn,
        days: slipOf(plan, plan.computedFinishOn),
      })
    : undefined;
const noOtherPlanInForce: Guard<ProductionPlan, ReleaseFacts> = (_, { inForce }) =>
  inForce ? productionRefusals.PLAN_ALREADY_IN_FORCE({ plan: `${inForce.number}/${inForce.revision}` }) : undefined;
const noticeIsWithinOrder: Guard<ProductionPlan, ReleaseFacts> = (_, { noticeLines }) => noticeWithinOrder(noticeLines);
const { contractIsInForce, contractIsReviewed, orderHasPassedReview, supplyIsDecided, somethingIsMade } = startGuards;

/** 下达生产计划 — every operation has its days and its person; the order goes into production, one plan a notice at a time. Source: PROD-02, PROD-04, PROD-05, ADV-03. */
export const releaseProductionPlan = command({
  name: 'releaseProductionPlan',
  label: { zh: '下达计划', en: 'Release the plan' },
  says: {
    zh: '计划下达，订单进入生产，进度按期填报',
    en: 'The plan is released, the order goes into production, progress is reported at intervals',
  },
  event: 'ProductionPlanReleased',
  on: ProductionPlan,
  from: ['DRAFT'],
  to: 'RELEASED',
  permission: 'production.plan',
  source: 'PROD-02, PROD-04, PROD-05, ADV-03',
  facts: releaseFacts,
  guards: {
    stepsAreComplete,
    contractIsInForce,
    contractIsReviewed,
    orderHasPassedReview,
    orderIsAccepted,
    supplyIsDecided,
    somethingIsMade,
    noticeOfPlanIsSigned,
    noticeIsWithinOrder,
    advanceIsIn,
    finishesInTime,
    noOtherPlanInForce,
  },
  async change(plan, _, { facts: { order, notices }, work }) {
    plan.releasedOn = work.today;
    plan.progressDueOn = nextProgressOn(work, order);
    await closeTasks(work, { entity: ProductionPlan, recordId: plan.id, topic: 'production.acceptLate' });
    const notice = notices.find((each) => each.id === plan.notice?.id);
    if (notice?.status === 'APPROVED') {
      notice.status = 'IN_PLAN';
      notice.updatedAt = work.now;
      await work.emit({
        type: 'ProductionNoticePlanned',
        entity: ProductionNotice,
        recordId: notice.id,
        payload: { from: 'APPROVED', to: 'IN_PLAN' },
      });
    }
    await expectFinish(work, plan, order, plan.computedFinishOn!);
    if (order.status !== 'CONFIRMED') return;
    order.status = 'IN_PRODUCTION';
    order.productionStartedOn ??= work.today;
    await work.em.flush();
    await work.emit({
      type: 'ProductionStarted',
      entity: SalesOrder,
      recordId: order.id,
      payload: { from: 'CONFIRMED', to: 'IN_PRODUCTION', planId: plan.id },
    });
  },
});
