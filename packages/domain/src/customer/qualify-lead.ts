import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { inputText } from '../kernel/parse-input.ts';
import { Customer } from './customer.ts';

/** 线索转潜在 — somebody has asked, and the firm is interested. Source: CUST-05. */
export const qualifyLead = command({
  name: 'qualifyLead',
  label: { zh: '转为潜在客户', en: 'Make it a potential customer' },
  says: { zh: '线索成为潜在客户', en: 'The lead becomes a potential customer' },
  event: 'LeadQualified',
  on: Customer,
  from: ['LEAD'],
  to: 'POTENTIAL',
  permission: 'customer.manage',
  source: 'CUST-05',
  input: z.strictObject({
    needs: inputText(1000).nullish().describe('需求 — what the firm is interested in'),
  }),
  change(customer, input) {
    if (input.needs) customer.needs = input.needs;
  },
});
