import { CreditWaiver } from '@tradewind/domain/credit/credit-waiver.ts';
import { Customer } from '@tradewind/domain/customer/customer.ts';
import { CustomerTransfer } from '@tradewind/domain/customer/customer-transfer.ts';
import { addDays } from '@tradewind/domain/kernel/clock.ts';
import { aCustomer, account } from '../chosen.ts';
import type { Creation } from '../creation.ts';

let count = 0;

export const customer: Creation = {
  entity: Customer,
  weight: 1,
  make: async ({ chance }) => ({
    by: chance.pick(['sales1', 'sales2']),
    input: {
      name: `随行客户 ${++count} 有限公司`,
      country: chance.pick(['CN', 'DE', 'JP']),
      invoiceTitle: '随行客户',
      taxNumber: `91310000WALK${String(count).padStart(6, '0')}`,
    },
  }),
};

export const creditWaiver: Creation = {
  entity: CreditWaiver,
  weight: 1,
  make: async (world) => {
    const customer = await aCustomer(world);
    return {
      by: account(customer!['email']),
      input: {
        customerId: customer!['id'],
        amount: '5000.55',
        validTo: addDays(world.today(), 30),
        reason: '集中发货',
      },
    };
  },
};

export const customerTransfer: Creation = {
  entity: CustomerTransfer,
  weight: 0.5,
  make: async (world) => {
    const customer = await aCustomer(world);
    return {
      by: account(customer!['email']),
      input: {
        customerId: customer!['id'],
        toOwnerId: world.company.person(world.chance.pick(['sales1', 'sales2'])).id,
        reason: '区域调整',
      },
    };
  },
};
