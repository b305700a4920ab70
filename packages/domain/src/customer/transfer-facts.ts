import { LockMode } from '@mikro-orm/core';
import type { Facts, Guard } from '../kernel/command.ts';
import { called } from '../kernel/label.ts';
import { User } from '../organization/user.ts';
import { Customer } from './customer.ts';
import { customerCanBeUsed } from './customer-can-be-used.ts';
import type { CustomerTransfer } from './customer-transfer.ts';
import { customerRefusals } from './refusals.ts';

export interface TransferFacts {
  readonly customer: Customer;
  readonly toOwner: User;
}

/** 移交事实 — the customers and the new owners, in two statements. Source: CUST-26. */
export const transferFacts: Facts<CustomerTransfer, TransferFacts> = {
  async lock(transfer, work) {
    await work.em.findOne(
      Customer,
      { id: transfer.customer.id },
      { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    );
  },
  async load(transfers, work) {
    const customers = await work.em.find(
      Customer,
      { id: { $in: transfers.map((each) => each.customer.id) } },
      { populate: ['owner'] },
    );
    const people = await work.em.find(User, { id: { $in: transfers.map((each) => each.toOwner.id) } });
    return new Map(
      transfers.map((each) => [
        each.id,
        {
          customer: customers.find(({ id }) => id === each.customer.id)!,
          toOwner: people.find(({ id }) => id === each.toOwner.id)!,
        },
      ]),
    );
  },
};

/** 归属未变 — the customer still belongs to whom it belonged when the transfer was asked for, and its file is open. Source: CUST-26. */
export const customerStillTheirs: Guard<CustomerTransfer, TransferFacts> = (transfer, { customer }) =>
  customerCanBeUsed(customer) ??
  (customer.owner.id === transfer.fromOwner?.id
    ? undefined
    : customerRefusals.CUSTOMER_CHANGED_HANDS(
        { owner: customer.owner.name },
        { words: { owner: called(customer.owner) } },
      ));

/** 新归属人在岗 — the new owner is with us. Source: CUST-26. */
export const newOwnerIsActive: Guard<CustomerTransfer, TransferFacts> = (_, { toOwner }) =>
  toOwner.active
    ? undefined
    : customerRefusals.NEW_OWNER_INACTIVE({ owner: toOwner.name }, { words: { owner: called(toOwner) } });
