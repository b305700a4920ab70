import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { inputReason } from '../kernel/parse-input.ts';
import { Customer } from './customer.ts';
import { customerCanBeUsed } from './customer-can-be-used.ts';

/** 重新开发客户 — a dormant or dead customer is worked on again; who, when and why stay in its history. Source: CUST-05. */
export const reopenCustomer = command({
  name: 'reopenCustomer',
  label: { zh: '重新开发', en: 'Re-open' },
  says: { zh: '客户回到潜在，理由记入履历', en: 'The customer is potential again; the reason is kept in its history' },
  event: 'CustomerReopened',
  on: Customer,
  from: ['DORMANT', 'DEAD'],
  to: 'POTENTIAL',
  permission: 'customer.manage',
  source: 'CUST-05',
  input: z.strictObject({ reason: inputReason().describe('理由 — why it is worth it again') }),
  guards: { notMerged: (customer: Customer) => customerCanBeUsed(customer) },
  change(customer, input) {
    customer.lifeReason = input.reason;
  },
});
