import type { Facts } from '../kernel/command.ts';
import type { DeliveryOrder } from './delivery-order.ts';
import { ExitPass } from './exit-pass.ts';
import { OutboundNote } from './outbound-note.ts';

/** What the gate knows of a load: its passes, the valid one, and the outbound note. */
export interface GateFacts {
  readonly passes: readonly ExitPass[];
  readonly valid?: ExitPass;
  readonly note?: OutboundNote;
}

/** 门卫事实 — for many delivery orders at once. */
export const gateFacts: Facts<DeliveryOrder, GateFacts> = {
  async load(documents, work) {
    const ids = documents.map((each) => each.id);
    const passes = await work.em.find(ExitPass, { delivery: { $in: ids } }, { orderBy: { id: 'ASC' } });
    const notes = await work.em.find(OutboundNote, { delivery: { $in: ids } });
    return new Map(
      documents.map((document) => {
        const own = passes.filter((pass) => pass.delivery.id === document.id);
        const valid = own.find((pass) => pass.status === 'ISSUED');
        const note = notes.find((each) => each.delivery.id === document.id);
        return [document.id, { passes: own, ...(valid ? { valid } : {}), ...(note ? { note } : {}) }];
      }),
    );
  },
};
