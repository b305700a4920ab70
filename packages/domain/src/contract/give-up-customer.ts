import { z } from 'zod';
import { Customer } from '../customer/customer.ts';
import { customerRefusals } from '../customer/refusals.ts';
import { command, type Guard } from '../kernel/command.ts';
import { inputReason } from '../kernel/parse-input.ts';
import { type OpenBusiness, openBusiness } from './open-business.ts';

/** 无在办业务 — no quotation, application or contract of the customer is open. Source: CUST-05, CUST-17. */
export const nothingOpen: Guard<Customer, OpenBusiness> = (_, { quotations, applications, contracts }) =>
  quotations + applications + contracts === 0
    ? undefined
    : customerRefusals.CUSTOMER_HAS_OPEN_BUSINESS({ quotations, applications, contracts });

/** 判定死亡客户 — nothing will come of this customer any more, and why; it can be re-opened. Source: CUST-05. */
export const giveUpCustomer = command({
  name: 'giveUpCustomer',
  label: { zh: '判定为死亡客户', en: 'Give up' },
  says: {
    zh: '不再对该客户报价与立约；以后可以重新开发',
    en: 'No more quotations and contracts for it; it can be re-opened later',
  },
  event: 'CustomerGivenUp',
  on: Customer,
  from: ['LEAD', 'POTENTIAL', 'NEGOTIATING', 'WON', 'DORMANT'],
  to: 'DEAD',
  permission: 'customer.manage',
  source: 'CUST-05',
  input: z.strictObject({ reason: inputReason().describe('理由 — why nothing will come of it') }),
  facts: openBusiness,
  guards: { nothingOpen },
  change(customer, input) {
    customer.lifeReason = input.reason;
  },
});
