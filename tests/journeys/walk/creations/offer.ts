import { addDays } from '@tradewind/domain/kernel/clock.ts';
import { DiscountRequest } from '@tradewind/domain/pricing/discount-request.ts';
import { PriceCalculation } from '@tradewind/domain/pricing/price-calculation.ts';
import { Quotation } from '@tradewind/domain/pricing/quotation.ts';
import { aCustomer, account } from '../chosen.ts';
import type { Creation } from '../creation.ts';
import { lines, terms } from '../wares.ts';

export const discountRequest: Creation = {
  entity: DiscountRequest,
  weight: 1,
  make: async (world) => {
    const customer = await aCustomer(world);
    return {
      by: account(customer!['email']),
      input: {
        customerId: customer!['id'],
        productId: world.trade.bearing.id,
        currency: 'CNY',
        offeredPrice: '95',
        quantity: '10',
        validTo: addDays(world.today(), 30),
        reason: '批量',
      },
    };
  },
};

export const priceCalculation: Creation = {
  entity: PriceCalculation,
  weight: 1,
  make: async (world) => ({
    by: 'sales1',
    input: { productId: world.trade.bearing.id, quantity: '100', marketPrice: '120' },
  }),
};

export const quotation: Creation = {
  entity: Quotation,
  weight: 1.5,
  make: async (world) => {
    const customer = await aCustomer(world);
    return {
      by: account(customer!['email']),
      input: {
        customerId: customer!['id'],
        subject: '报价',
        deliveryOn: addDays(world.today(), 60),
        deliveryPlace: '上海',
        freightAmount: '500',
        lines: lines(world),
        instalments: world.chance.pick(terms),
      },
    };
  },
};
