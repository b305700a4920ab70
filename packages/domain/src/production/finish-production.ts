import { command, type Facts, type Guard } from '../kernel/command.ts';
import { SalesOrder } from '../order/sales-order.ts';
import { SalesOrderLine } from '../order/sales-order-line.ts';
import { finishOrder } from './finish-order.ts';
import { ProductionPlan, planInForceStates } from './production-plan.ts';
import { productionRefusals } from './refusals.ts';

interface FinishFacts {
  readonly lines: readonly SalesOrderLine[];
  readonly plans: readonly ProductionPlan[];
}

const finishFacts: Facts<SalesOrder, FinishFacts> = {
  async load(documents, work) {
    const ids = documents.map((each) => each.id);
    const lines = await work.em.find(SalesOrderLine, { order: { $in: ids } }, { orderBy: { position: 'ASC' } });
    const plans = await work.em.find(
      ProductionPlan,
      { order: { $in: ids }, status: { $in: [...planInForceStates] } },
      { orderBy: { id: 'ASC' } },
    );
    return new Map(
      documents.map(({ id }) => [
        id,
        { lines: lines.filter((each) => each.order.id === id), plans: plans.filter((each) => each.order.id === id) },
      ]),
    );
  },
};

const nothingWaitsForProduction: Guard<SalesOrder, FinishFacts> = (order, { lines }) => {
  const waiting =
    order.status === 'CONFIRMED'
      ? lines.flatMap((line, index) => (!line.supply || line.supply === 'PRODUCTION' ? [index + 1] : []))
      : [];
  return waiting.length > 0 ? productionRefusals.PRODUCTION_NOT_STARTED({ lines: waiting }) : undefined;
};
const plansAreCompleted: Guard<SalesOrder, FinishFacts> = (_, { plans }) =>
  plans.length > 0
    ? productionRefusals.PRODUCTION_PLAN_NOT_COMPLETED({ plans: plans.map((plan) => plan.number) })
    : undefined;

/** 备货完成 — everything of the order is made, or comes from stock, and is ready to go. Source: ORD-12, PROD-07, Annex C. */
export const finishProduction = command({
  name: 'finishProduction',
  label: { zh: '备货完成', en: 'Ready' },
  says: {
    zh: '订单全部备齐；无须生产的订单可直接备货完成',
    en: 'Everything of the order is ready; an order that needs no production is ready without it',
  },
  event: 'ProductionFinished',
  on: SalesOrder,
  from: ['CONFIRMED', 'IN_PRODUCTION'],
  to: 'READY',
  permission: 'order.startProduction',
  source: 'ORD-12, PROD-07',
  facts: finishFacts,
  guards: { nothingWaitsForProduction, plansAreCompleted },
  change: (order, _, { facts, work }) => finishOrder(work, order, facts.lines),
});
