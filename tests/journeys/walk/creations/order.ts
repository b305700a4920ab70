import { addDays } from '@tradewind/domain/kernel/clock.ts';
import { SalesOrder } from '@tradewind/domain/order/sales-order.ts';
import { ProductionNotice } from '@tradewind/domain/production/production-notice.ts';
import { ProductionPlan } from '@tradewind/domain/production/production-plan.ts';
import { ProductionProblem } from '@tradewind/domain/production/production-problem.ts';
import { aContract, account, part } from '../chosen.ts';
import type { Creation } from '../creation.ts';

export const salesOrder: Creation = {
  entity: SalesOrder,
  weight: 8,
  make: async (world) => {
    const contract = await aContract(world);
    if (!contract) return undefined;
    const open = await world.rows(
      'select id, product_id, (quantity - ordered_quantity)::text as open, unit_price::text as price from contract_line where contract_id = $1 and quantity > ordered_quantity order by position',
      [contract['id']],
    );
    return open.length > 0
      ? {
          by: account(contract['email']),
          input: {
            contractId: contract['id'],
            lines: open.map((line) => ({
              contractLineId: line['id'],
              productId: line['product_id'],
              quantity: part(world, Number(line['open'])),
              unitPrice: line['price'],
            })),
          },
        }
      : undefined;
  },
};

export const productionNotice: Creation = {
  entity: ProductionNotice,
  weight: 3,
  make: async (world) => {
    const order = await world.any(
      `select id from sales_order where status in ('CONFIRMED', 'IN_PRODUCTION') order by id`,
    );
    return (
      order && { by: 'planner', input: { orderId: order['id'], technicalAgreement: 'TA-1', packingDemands: '木箱' } }
    );
  },
};

export const productionPlan: Creation = {
  entity: ProductionPlan,
  weight: 3,
  make: async (world) => {
    const notice = await world.any(`select id, order_id from production_notice where status = 'APPROVED' order by id`);
    return (
      notice && {
        by: 'planner',
        input: {
          orderId: notice['order_id'],
          noticeId: notice['id'],
          steps: [
            {
              operation: '磨削',
              startsOn: addDays(world.today(), 1),
              finishesOn: addDays(world.today(), world.chance.whole(2, 30)),
              responsibleId: world.company.person('production').id,
              equipment: `磨床 ${world.chance.whole(1, 9)}`,
            },
          ],
        },
      }
    );
  },
};

export const productionProblem: Creation = {
  entity: ProductionProblem,
  weight: 0.5,
  make: async (world) => {
    const plan = await world.any(
      `select id, order_id from production_plan where status in ('RELEASED', 'IN_PROGRESS') order by id`,
    );
    return (
      plan && {
        by: 'production',
        input: { orderId: plan['order_id'], planId: plan['id'], foundOn: world.today(), problem: '缺料' },
      }
    );
  },
};
