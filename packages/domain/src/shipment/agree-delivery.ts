import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { Invalid } from '../kernel/errors.ts';
import { inputDate, inputText } from '../kernel/parse-input.ts';
import { DeliveryOrder } from './delivery-order.ts';

/** 约定发货日 — the salesperson agrees day and preparation with the customer before the goods leave; what was agreed is kept. Source: SHIP-11. */
export const agreeDelivery = command({
  name: 'agreeDelivery',
  label: { zh: '约定发货日', en: 'Agree the day with the customer' },
  says: {
    zh: '记录与客户约定的发货日、对象和准备事项',
    en: 'The day, the person at the customer and what is to be prepared are written down',
  },
  event: 'DeliveryAgreed',
  on: DeliveryOrder,
  from: ['DRAFT', 'SUBMITTED', 'APPROVED', 'ISSUED'],
  permission: 'shipment.agree',
  source: 'SHIP-11',
  input: z.strictObject({
    plannedOn: inputDate().describe('约定发货日 — day agreed with the customer'),
    agreedWith: inputText(120).describe('约定对象 — person at the customer'),
    preparation: inputText(500).nullish().describe('准备事项 — what is to be prepared, there and here'),
  }),
  change(delivery, { plannedOn, agreedWith, preparation }, { work }) {
    if (plannedOn < work.today)
      throw new Invalid([{ path: 'input.plannedOn', message: { zh: '不得早于今天', en: 'must not be before today' } }]);
    delivery.plannedOn = plannedOn;
    delivery.agreedWith = agreedWith;
    delivery.agreedAt = work.now;
    delivery.preparation = preparation ?? null;
  },
});
