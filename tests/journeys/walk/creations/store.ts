import { addDays } from '@tradewind/domain/kernel/clock.ts';
import { FinishedLot } from '@tradewind/domain/quality/finished-lot.ts';
import { Inspection } from '@tradewind/domain/quality/inspection.ts';
import { StockReceipt } from '@tradewind/domain/warehouse/stock-receipt.ts';
import { Stocktake } from '@tradewind/domain/warehouse/stocktake.ts';
import { part } from '../chosen.ts';
import type { Creation } from '../creation.ts';

export const finishedLot: Creation = {
  entity: FinishedLot,
  weight: 4,
  make: async (world) => {
    const line = world.chance.percent(60)
      ? await world.any(
          `select l.id, l.product_id from sales_order_line l join sales_order o on o.id = l.order_id where o.status in ('CONFIRMED', 'IN_PRODUCTION', 'READY') order by l.id`,
        )
      : undefined;
    return {
      by: 'production',
      input: {
        productId: line?.['product_id'] ?? world.chance.pick([world.trade.bearing, world.trade.gearbox]).id,
        quantity: String(world.chance.whole(1, 30)),
        ...(line ? { orderLineId: line['id'] } : {}),
      },
    };
  },
};

export const inspection: Creation = {
  entity: Inspection,
  weight: 4,
  make: async (world) => {
    const lot = await world.any(
      `select l.id from finished_lot l where l.status = 'TESTED' and not exists (select 1 from inspection i where i.lot_id = l.id and i.status <> 'CLOSED') order by l.id`,
    );
    return lot && { by: 'production', input: { lotId: lot['id'] } };
  },
};

export const stockReceipt: Creation = {
  entity: StockReceipt,
  weight: 4,
  make: async (world) => {
    const lot = await world.any(
      `select l.id, (l.quantity - l.received_quantity)::text as open from finished_lot l join inspection i on i.lot_id = l.id and i.status = 'PASSED' where l.quantity > l.received_quantity order by l.id`,
    );
    const store = await world.any('select id from warehouse order by id');
    return (
      lot && {
        by: 'production',
        input: { warehouseId: store!['id'], lotId: lot['id'], quantity: part(world, Number(lot['open'])) },
      }
    );
  },
};

export const stocktake: Creation = {
  entity: Stocktake,
  weight: 0.5,
  make: async (world) => ({
    by: 'warehouse',
    input: {
      warehouseId: (await world.any('select id from warehouse order by id'))!['id'],
      plannedOn: addDays(world.today(), 1),
    },
  }),
};
