import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { Invalid, Refused } from '../kernel/errors.ts';
import { inputId } from '../kernel/parse-input.ts';
import { called } from '../kernel/label.ts';
import { User } from '../organization/user.ts';
import { orderRefusals } from './refusals.ts';
import { SalesOrder, orderStates } from './sales-order.ts';

/** 指定跟单员 — one merchandiser is the customer's main contact for the order. Source: ORD-10. */
export const assignMerchandiser = command({
  name: 'assignMerchandiser',
  label: { zh: '指定跟单员', en: 'Name the merchandiser' },
  says: {
    zh: '该跟单员成为客户就此订单的主要联系人',
    en: 'This merchandiser becomes the main contact of the customer for the order',
  },
  event: 'MerchandiserAssigned',
  on: SalesOrder,
  from: orderStates.filter((state) => state !== 'CLOSED' && state !== 'CANCELLED'),
  permission: 'order.assign',
  source: 'ORD-10',
  input: z.strictObject({ merchandiserId: inputId().describe('跟单员 — who follows the order') }),
  async change(order, { merchandiserId }, { work }) {
    const person = await work.em.findOne(User, { id: merchandiserId, active: true });
    if (!person)
      throw new Invalid([{ path: 'input.merchandiserId', message: { zh: '没有这个用户', en: 'no such user' } }]);
    if (!person.roles.includes('MERCHANDISER'))
      throw new Refused([
        orderRefusals.NOT_A_MERCHANDISER({ person: person.name }, { words: { person: called(person) } }),
      ]);
    order.merchandiser = person;
  },
});
