import { type FieldProblem, Invalid } from '../kernel/errors.ts';
import { nextNumber } from '../kernel/number-series.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import { emailProblem, phoneProblem } from './contact-details.ts';
import type { Customer } from './customer.ts';
import { customerCanBeUsed } from './customer-can-be-used.ts';
import { domainKey, nameKey, phoneKey, taxKey, webAddress } from './customer-keys.ts';
import { findDuplicate } from './find-duplicate.ts';
import { customerRefusals } from './refusals.ts';

/** 保存客户 — usable contact details, nobody else's customer, a key customer with owner and service plan; gives the file its number; with a lead source it begins as a lead. Source: CUST-04…06, CUST-25. */
export async function beforeSaveCustomer(customer: Customer, work: Work, { creating }: { creating: boolean }) {
  const problems = [
    ...phoneProblem('phone', customer.phone),
    ...emailProblem('email', customer.email),
    ...(customer.website && !webAddress(customer.website)
      ? [{ path: 'website', message: { zh: '不是有效的网址', en: 'is not a web address' } } satisfies FieldProblem]
      : []),
  ];
  if (problems.length > 0) throw new Invalid(problems);

  customer.nameKey = nameKey(customer.name) || customer.id;
  customer.phoneKey = customer.phone ? phoneKey(customer.phone, customer.country) : null;
  customer.domainKey = customer.website ? domainKey(customer.website) : null;
  customer.taxKey = customer.taxNumber ? taxKey(customer.taxNumber) : null;

  const against = [
    creating ? undefined : customerCanBeUsed(customer),
    await findDuplicate(customer, work),
    ...(await keyCustomerIsLookedAfter(customer, work)),
  ].filter((each): each is Refusal => each !== undefined);
  if (against.length > 0) return against;
  if (creating) {
    customer.number = await nextNumber(work, 'CU');
    if (customer.leadSource) customer.status = 'LEAD';
  }
  return undefined;
}

/** 重点客户有人负责 — one responsible person who is with us, and a service plan of its own. Source: CUST-25. */
async function keyCustomerIsLookedAfter(customer: Customer, work: Work): Promise<(Refusal | undefined)[]> {
  if (customer.tier !== 'KEY') return [];
  const owner = await work.em.findOneOrFail(User, { id: customer.owner.id });
  return [
    !owner.active ? customerRefusals.KEY_CUSTOMER_WITHOUT_OWNER() : undefined,
    customer.servicePlan?.trim() ? undefined : customerRefusals.KEY_CUSTOMER_WITHOUT_SERVICE_PLAN(),
  ];
}
