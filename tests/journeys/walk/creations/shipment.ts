import { DispatchOrder } from '@tradewind/domain/fieldservice/dispatch-order.ts';
import { DeliveryOrder } from '@tradewind/domain/shipment/delivery-order.ts';
import { part } from '../chosen.ts';
import type { Creation } from '../creation.ts';

export const deliveryOrder: Creation = {
  entity: DeliveryOrder,
  weight: 9,
  make: async (world) => {
    const order = await world.any(
      `select id from sales_order o where status in ('CONFIRMED', 'IN_PRODUCTION', 'READY') and (select count(*) from delivery_order d where d.order_id = o.id and d.left_on is null and d.status <> 'VOID') < 2 order by id`,
    );
    if (!order) return undefined;
    const open = await world.rows(
      'select id, (quantity - shipped_quantity)::text as open from sales_order_line where order_id = $1 and quantity > shipped_quantity order by position',
      [order['id']],
    );
    const store = await world.any('select distinct warehouse_id as id from stock_level where available > 0 order by 1');
    return open.length > 0 && store
      ? {
          by: 'sales.admin',
          input: {
            orderId: order['id'],
            warehouseId: store['id'],
            lines: world.chance
              .shuffled(open)
              .slice(0, 2)
              .map((line) => ({ orderLineId: line['id'], quantity: part(world, Number(line['open'])) })),
          },
        }
      : undefined;
  },
};

export const dispatchOrder: Creation = {
  entity: DispatchOrder,
  weight: 3,
  make: async (world) => {
    const contract = await world.any(
      `select id from contract where service_agreed and status in ('SIGNED', 'IN_EXECUTION', 'FULFILLED') order by id`,
    );
    return (
      contract && {
        by: 'sales.admin',
        input: { contractId: contract['id'], site: '上海宝山', work: '安装并接续轴承组' },
      }
    );
  },
};
