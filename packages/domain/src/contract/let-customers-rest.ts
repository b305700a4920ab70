import { sql } from 'kysely';
import { Customer } from '../customer/customer.ts';
import { customerRefusals } from '../customer/refusals.ts';
import { addMonths } from '../kernel/clock.ts';
import { command, type Guard } from '../kernel/command.ts';
import { Refused } from '../kernel/errors.ts';
import { job, schedule } from '../kernel/jobs.ts';
import { run } from '../kernel/run.ts';
import { transaction } from '../kernel/transaction.ts';
import type { Context } from '../kernel/work.ts';
import { nothingOpen } from './give-up-customer.ts';
import { type OpenBusiness, openBusiness } from './open-business.ts';
import { dormantAfterMonths } from './settings.ts';

/** 久无合同 — the customer signed nothing for the months of the policy. Source: CUST-05. */
const longWithoutContract: Guard<Customer, OpenBusiness> = (_, { lastContractOn }, { today, policy }) => {
  const months = policy.get(dormantAfterMonths);
  return !lastContractOn || addMonths(lastContractOn, months) <= today
    ? undefined
    : customerRefusals.CUSTOMER_NOT_DORMANT(
        { lastContractOn, months },
        { setting: { key: dormantAfterMonths.key, value: months } },
      );
};

/** 客户休眠 — a customer that was won, has nothing open and has signed nothing for long. Source: CUST-05. */
export const letCustomerRest = command({
  name: 'letCustomerRest',
  label: { zh: '转为休眠', en: 'Mark as dormant' },
  says: {
    zh: '客户转为休眠；新的报价或合同会将其唤醒',
    en: 'The customer is dormant until a new quotation or contract wakes it',
  },
  event: 'CustomerDormant',
  on: Customer,
  from: ['WON'],
  to: 'DORMANT',
  permission: 'customer.manage',
  source: 'CUST-05',
  facts: openBusiness,
  guards: { nothingOpen, longWithoutContract },
});

/** 每日休眠 — every customer that has become dormant. Source: CUST-05. */
export async function letCustomersRest(context: Context): Promise<number> {
  const ids = await transaction(context, async (work) => {
    const before = addMonths(work.today, -work.policy.get(dormantAfterMonths));
    const { rows } = await sql<{ id: string }>`
      select c.id from customer c where c.status = 'WON'
        and not exists (select 1 from contract k where k.customer_id = c.id and (k.status not in ('FULFILLED', 'CLOSED', 'TERMINATED') or (k.status <> 'TERMINATED' and k.signed_on > ${before}::date)))
      order by c.id`.execute(work.em.getKysely());
    return rows.map((row) => row.id);
  });
  let resting = 0;
  for (const id of ids) {
    try {
      await run(context, letCustomerRest, id);
      resting++;
    } catch (error) {
      // Something is open again, or month ends differ by a day: the guard decides.
      if (!(error instanceof Refused)) throw error;
    }
  }
  return resting;
}

job('let-customers-rest', async (_, context) => void (await letCustomersRest(context)));
schedule('let-customers-rest', '30 16 * * *');
