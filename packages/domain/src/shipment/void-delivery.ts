import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { inputReason } from '../kernel/parse-input.ts';
import { releaseStock } from '../warehouse/release-stock.ts';
import { returnStock } from '../warehouse/return-stock.ts';
import { deliveryLineFacts, needsOf } from './delivery-needs.ts';
import { DeliveryOrder } from './delivery-order.ts';
import { ExitPass } from './exit-pass.ts';

/** 作废发货单 — a delivery that has not left the plant is called off: its goods are free again, or back in the store. Source: SHIP-01, Annex C. */
export const voidDelivery = command({
  name: 'voidDelivery',
  label: { zh: '作废发货单', en: 'Void the delivery order' },
  says: { zh: '发货单作废；预留释放，已出库的货物退回库存，出门证作废', en: 'The delivery order is void; reserved goods are free again, issued goods go back into the store, its pass is void' },
  event: 'DeliveryVoided',
  on: DeliveryOrder,
  from: ['DRAFT', 'APPROVED', 'ISSUED'],
  to: 'VOID',
  permission: 'shipment.void',
  source: 'SHIP-01',
  input: z.strictObject({ reason: inputReason().describe('理由 — why it is voided') }),
  facts: deliveryLineFacts,
  async change(delivery, { reason }, { facts: lines, work }) {
    const paper = { entity: DeliveryOrder, recordId: delivery.id };
    if (delivery.status === 'APPROVED') await releaseStock(work, paper, needsOf(delivery, lines));
    if (delivery.status === 'ISSUED') {
      await returnStock(work, paper, needsOf(delivery, lines));
      for (const pass of await work.em.find(ExitPass, { delivery: delivery.id, status: 'ISSUED' })) {
        pass.status = 'VOID';
        pass.voidReason = reason;
        pass.updatedAt = work.now;
      }
    }
    delivery.voidReason = reason;
  },
});
