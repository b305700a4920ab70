import { decideSupply } from '@tradewind/domain/order/decide-supply.ts';
import type { SalesOrder } from '@tradewind/domain/order/sales-order.ts';
import { productionNoticeApproval } from '@tradewind/domain/production/approve-notice.ts';
import { ProductionNotice } from '@tradewind/domain/production/production-notice.ts';
import { ProductionPlan } from '@tradewind/domain/production/production-plan.ts';
import { releaseProductionPlan } from '@tradewind/domain/production/release-plan.ts';
import { startProduction } from '@tradewind/domain/production/start-production.ts';
import { submitProductionNotice } from '@tradewind/domain/production/submit-notice.ts';
import type { Company } from './company.ts';

type Order = Pick<SalesOrder, 'id'>;

/** 给定生产通知单 — a draft by the planner over everything that comes from production; supply is decided first. */
export async function givenNotice(
  company: Company,
  order: Order,
  overrides: Record<string, unknown> = {},
): Promise<ProductionNotice> {
  await company.run('planner', decideSupply, order.id, { supply: 'PRODUCTION' });
  return company.create('planner', ProductionNotice, {
    orderId: order.id,
    technicalAgreement: 'TA-1',
    packingDemands: '木箱',
    ...overrides,
  });
}

/** 给定已签发的生产通知单 — signed by the deputy general manager for sales. */
export async function givenSignedNotice(
  company: Company,
  order: Order,
  overrides: Record<string, unknown> = {},
): Promise<ProductionNotice> {
  const notice = await givenNotice(company, order, overrides);
  await company.run('planner', submitProductionNotice, notice.id);
  return company.run('sales.director', productionNoticeApproval.approve, notice.id);
}

/** 给定生产中的订单 — its notice is signed and production has begun; the advance must be in, or the policy lenient. */
export async function givenOrderInProduction(company: Company, order: Order): Promise<SalesOrder> {
  await givenSignedNotice(company, order);
  return company.run('planner', startProduction, order.id);
}

/** Two operations by two people, done well before the promised day. */
export const stepsOf = (company: Company) => [
  {
    operation: '下料',
    startsOn: '2026-11-23',
    finishesOn: '2026-11-27',
    responsibleId: company.person('production').id,
    materials: '轴承钢 2 t',
    equipment: '锯床 1',
  },
  {
    operation: '磨削',
    startsOn: '2026-11-30',
    finishesOn: '2026-12-11',
    responsibleId: company.person('planner').id,
    equipment: '磨床 3',
  },
];

/** 给定生产计划 — a draft for a notice. */
export const givenPlan = (
  company: Company,
  notice: Pick<ProductionNotice, 'id' | 'order'>,
  overrides: Record<string, unknown> = {},
): Promise<ProductionPlan> =>
  company.create('planner', ProductionPlan, {
    orderId: notice.order.id,
    noticeId: notice.id,
    steps: stepsOf(company),
    ...overrides,
  });

/** 给定已下达的生产计划 — of a confirmed order: notice signed, plan released. */
export async function givenReleasedPlan(
  company: Company,
  order: Order,
  overrides: Record<string, unknown> = {},
): Promise<ProductionPlan> {
  const plan = await givenPlan(company, await givenSignedNotice(company, order), overrides);
  return company.run('planner', releaseProductionPlan, plan.id);
}
