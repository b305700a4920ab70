import type { Contract } from '@tradewind/domain/contract/contract.ts';
import { answerOrderReview } from '@tradewind/domain/order/answer-order-review.ts';
import { checkOrder } from '@tradewind/domain/order/check-order.ts';
import { confirmOrder } from '@tradewind/domain/order/confirm-order.ts';
import { SalesOrder } from '@tradewind/domain/order/sales-order.ts';
import { SalesOrderLine } from '@tradewind/domain/order/sales-order-line.ts';
import { submitOrderReview } from '@tradewind/domain/order/submit-order-review.ts';
import type { Company } from './company.ts';
import { linesOfContract } from './contract.ts';

/** 给定订单 — everything of a contract is ordered, unless lines are given; a draft by sales1. */
export async function givenOrder(
  company: Company,
  contract: Pick<Contract, 'id'>,
  overrides: Record<string, unknown> = {},
): Promise<SalesOrder> {
  const lines = await linesOfContract(company, contract.id);
  return company.create('sales1', SalesOrder, {
    contractId: contract.id,
    lines: lines.map((line) => ({
      contractLineId: line.id,
      productId: line.product.id,
      quantity: line.quantity,
      unitPrice: line.unitPrice,
    })),
    ...overrides,
  });
}

/** What every department says when all is well, by the account that answers for it. */
export const yes = {
  production: [
    { point: 'PRODUCTION_FEASIBLE', answer: 'YES' },
    { point: 'DELIVERY_DATE', answer: 'YES' },
  ],
  technical: [{ point: 'TECHNICAL_DEMANDS', answer: 'YES' }],
  quality: [{ point: 'QUALITY_STANDARD', answer: 'YES' }],
  logistics: [{ point: 'LOGISTICS_FEASIBLE', answer: 'YES' }],
} as const;
export type Reviewer = keyof typeof yes;
export const reviewers = Object.keys(yes) as Reviewer[];

/** 给定评审中的订单 — checked by its salesperson, the departments called in. */
export async function givenOrderInReview(
  company: Company,
  contract: Pick<Contract, 'id'>,
  overrides: Record<string, unknown> = {},
): Promise<SalesOrder> {
  const order = await givenOrder(company, contract, overrides);
  await company.run('sales1', checkOrder, order.id);
  return company.run('sales1', submitOrderReview, order.id);
}

/** 给定评审通过的订单 — every department said yes. */
export async function givenPassedOrder(
  company: Company,
  contract: Pick<Contract, 'id'>,
  overrides: Record<string, unknown> = {},
): Promise<SalesOrder> {
  const order = await givenOrderInReview(company, contract, overrides);
  for (const account of reviewers) await company.run(account, answerOrderReview, order.id, { answers: yes[account] });
  return company.find(SalesOrder, order.id);
}

/** 给定已确认的订单 — reviewed by the departments, confirmed by the order administrator, who is its merchandiser. */
export async function givenConfirmedOrder(
  company: Company,
  contract: Pick<Contract, 'id'>,
  overrides: Record<string, unknown> = {},
): Promise<SalesOrder> {
  const order = await givenPassedOrder(company, contract, overrides);
  return company.run('logistics', confirmOrder, order.id);
}

export const linesOfOrder = (company: Company, orderId: string) =>
  company.orm.em.fork().find(SalesOrderLine, { order: orderId }, { orderBy: { position: 'ASC' } });
