import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { Invalid } from '../kernel/errors.ts';
import { inputId, inputText } from '../kernel/parse-input.ts';
import { User } from '../organization/user.ts';
import { SalesOrder } from './sales-order.ts';
import { SalesOrderLine, supplies } from './sales-order-line.ts';

/** 决定货源 — each line comes from stock, from another warehouse, from production or from an outside supplier. Source: ORD-12. */
export const decideSupply = command({
  name: 'decideSupply',
  label: { zh: '决定货源', en: 'Decide where the goods come from' },
  says: {
    zh: '逐行决定货源；来自库存的行不安排生产',
    en: 'Line by line it is decided where the goods come from; lines from stock are not produced',
  },
  event: 'SupplyDecided',
  on: SalesOrder,
  from: ['DRAFT', 'CHECKED', 'MISMATCH', 'IN_REVIEW', 'ISSUES_OPEN', 'PASSED', 'CONFIRMED'],
  permission: 'order.decideSupply',
  source: 'ORD-12',
  input: z.strictObject({
    supply: z.enum(supplies).nullish().describe('货源 — for all lines that are not named'),
    lines: z
      .array(
        z.strictObject({
          lineId: inputId().describe('订单行 — line of the order'),
          supply: z.enum(supplies).describe('货源 — stock, transfer, production or purchase'),
          note: inputText(200).nullish().describe('说明 — which warehouse or supplier'),
        }),
      )
      .max(500)
      .nullish()
      .describe('各行货源 — where single lines come from'),
  }),
  async change(order, input, { work }) {
    const lines = await work.em.find(SalesOrderLine, { order: order.id }, { orderBy: { id: 'ASC' } });
    const named = new Map((input.lines ?? []).map((each) => [each.lineId.toLowerCase(), each]));
    const unknown = (input.lines ?? []).findIndex(
      (each) => !lines.some((line) => line.id === each.lineId.toLowerCase()),
    );
    if (unknown >= 0)
      throw new Invalid([
        { path: `input.lines.${unknown}.lineId`, message: { zh: '不是该订单的行', en: 'is not a line of the order' } },
      ]);
    if (!input.supply && named.size === 0)
      throw new Invalid([
        { path: 'input.supply', message: { zh: '须给出货源', en: 'is needed when no lines are named' } },
      ]);
    for (const line of lines) {
      const decided = named.get(line.id);
      const supply = decided?.supply ?? input.supply;
      if (!supply) continue;
      line.supply = supply;
      line.supplyNote = decided?.note ?? null;
      line.supplyDecidedBy = work.em.getReference(User, work.caller.userId);
      line.updatedAt = work.now;
    }
  },
});
