import { addDays } from '@tradewind/domain/kernel/clock.ts';
import { discountRequest } from '@tradewind/domain/pricing/approve-discount-request.ts';
import { DiscountRequest } from '@tradewind/domain/pricing/discount-request.ts';
import { submitDiscountRequest } from '@tradewind/domain/pricing/submit-discount-request.ts';
import type { Story } from './agenda.ts';
import type { Plan } from './plan.ts';
import type { Stage } from './stage.ts';

/** 折扣故事 — a price below the policy is asked for and climbs the ladder; the first line of the plan carries it. */
export async function* discountStory(stage: Stage, { customer, lines, stopAt }: Plan): Story {
  const [line] = lines;
  const request = await stage.makes(customer.seller, DiscountRequest, {
    customerId: customer.id,
    productId: line!.product.id,
    currency: customer.currency,
    offeredPrice: line!.price,
    quantity: String(line!.quantity),
    validTo: addDays(stage.today(), 60),
    reason: '年度批量采购，竞争对手报价更低',
  });
  await stage.does(customer.seller, submitDiscountRequest, request.id);
  if (stopAt === 'DISCOUNT_OPEN') return;
  yield 1;
  await stage.does('sales.manager', discountRequest.approve, request.id, { opinion: '客户为长期合作，建议同意' });
  const [climbing] = await stage.find(DiscountRequest, { id: request.id });
  if (climbing!.status === 'APPROVED') return;
  yield 1;
  await stage.does('sales.director', discountRequest.approve, request.id, { opinion: '同意' });
}
