import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { inputReason } from '../kernel/parse-input.ts';
import { callOff, insideStates } from './call-off.ts';
import { DeliveryOrder } from './delivery-order.ts';

/** 作废发货单 — a delivery that has not left the plant is called off: its goods are free again, or back in the store. Source: SHIP-01, Annex C. */
export const voidDelivery = command({
  name: 'voidDelivery',
  label: { zh: '作废发货单', en: 'Void the delivery order' },
  says: {
    zh: '发货单作废；预留释放，已出库的货物退回库存，出门证作废',
    en: 'The delivery order is void; reserved goods are free again, issued goods go back into the store, its pass is void',
  },
  event: 'DeliveryVoided',
  on: DeliveryOrder,
  from: insideStates,
  to: 'VOID',
  permission: 'shipment.void',
  source: 'SHIP-01',
  input: z.strictObject({ reason: inputReason().describe('理由 — why it is voided') }),
  async change(delivery, { reason }, { work }) {
    await callOff(work, delivery, reason);
  },
});
