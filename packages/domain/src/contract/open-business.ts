import { LockMode } from '@mikro-orm/core';
import { sql } from 'kysely';
import { Customer } from '../customer/customer.ts';
import type { Facts } from '../kernel/command.ts';

/** What a customer still has going with us, and when it last signed a contract. */
export interface OpenBusiness {
  readonly quotations: number;
  readonly applications: number;
  readonly contracts: number;
  readonly lastContractOn: string | null;
}

/** 在办业务 — quotations, applications and contracts of many customers that are not finished, in one statement. Whoever makes a new one negotiates, and queues on the customer. Source: CUST-05. */
export const openBusiness: Facts<Customer, OpenBusiness> = {
  async lock(customer, work) {
    await work.em.findOne(Customer, { id: customer.id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  },
  async load(customers, work) {
    const { rows } = await sql<{
      id: string;
      quotations: number;
      applications: number;
      contracts: number;
      last_contract_on: string | null;
    }>`
      select c.id,
        (select count(*) from quotation q where q.customer_id = c.id and q.status in ('DRAFT', 'READY', 'SENT'))::int as quotations,
        (select count(*) from contract_application a where a.customer_id = c.id and a.status in ('DRAFT', 'SUBMITTED', 'REVIEWED', 'APPROVED'))::int as applications,
        (select count(*) from contract k where k.customer_id = c.id and k.status not in ('FULFILLED', 'CLOSED', 'TERMINATED'))::int as contracts,
        (select max(k.signed_on)::text from contract k where k.customer_id = c.id and k.status <> 'TERMINATED') as last_contract_on
      from customer c where c.id = any(${sql.val(customers.map((each) => each.id))}::uuid[])`.execute(
      work.em.getKysely(),
    );
    return new Map(
      rows.map(({ id, last_contract_on, ...counts }) => [id, { ...counts, lastContractOn: last_contract_on }]),
    );
  },
};
