import { z } from 'zod';
import { closeTasks } from '../approval/close-tasks.ts';
import { command } from '../kernel/command.ts';
import { Invalid } from '../kernel/errors.ts';
import { inputDate, inputText } from '../kernel/parse-input.ts';
import type { Work } from '../kernel/work.ts';
import { DispatchNotice } from './dispatch-notice.ts';

/** 约定发货 — the salesperson agrees day and preparation with the customer before the goods leave. Source: WH-03, SHIP-11. */
export const arrangeDelivery = command({
  name: 'arrangeDelivery',
  label: { zh: '约定发货', en: 'Arrange the delivery' },
  says: {
    zh: '记录与客户约定的发货日和准备事项，发货单据此填写计划发货日',
    en: 'Day and preparation agreed with the customer are written down; delivery orders take their planned day from it',
  },
  event: 'DeliveryArranged',
  on: DispatchNotice,
  from: ['ISSUED', 'ARRANGED'],
  to: 'ARRANGED',
  permission: 'warehouse.arrange',
  source: 'WH-03, SHIP-11',
  input: z.strictObject({
    agreedOn: inputDate().describe('约定发货日 — day agreed with the customer'),
    agreedWith: inputText(120).describe('约定对象 — person at the customer'),
    preparation: inputText(500).nullish().describe('准备事项 — what is to be prepared, there and here'),
  }),
  async change(notice, { agreedOn, agreedWith, preparation }, { work }) {
    if (agreedOn < work.today)
      throw new Invalid([{ path: 'input.agreedOn', message: { zh: '不得早于今天', en: 'must not be before today' } }]);
    await noteArrangement(work, notice, { agreedOn, agreedWith, preparation: preparation ?? null });
  },
});

/** 记下约定 — what was agreed stands on the notice, and nobody has to arrange it any more. Source: WH-03. */
export async function noteArrangement(
  work: Work,
  notice: DispatchNotice,
  agreed: { readonly agreedOn: string; readonly agreedWith: string | null; readonly preparation: string | null },
): Promise<void> {
  Object.assign(notice, agreed);
  notice.arrangedAt = work.now;
  await closeTasks(work, { entity: DispatchNotice, recordId: notice.id, topic: 'ARRANGE' });
}
