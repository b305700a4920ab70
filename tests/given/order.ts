import type { Contract } from '@tradewind/domain/contract/contract.ts';
import { checkOrder } from '@tradewind/domain/order/check-order.ts';
import { confirmOrder } from '@tradewind/domain/order/confirm-order.ts';
import { SalesOrder } from '@tradewind/domain/order/sales-order.ts';
import { SalesOrderLine } from '@tradewind/domain/order/sales-order-line.ts';
import type { Company } from './company.ts';
import { linesOfContract } from './contract.ts';

/** 给定订单 — everything of a contract is ordered, unless lines are given; a draft by sales1. */
export async function givenOrder(company: Company, contract: Pick<Contract, 'id'>, overrides: Record<string, unknown> = {}): Promise<SalesOrder> {
  const lines = await linesOfContract(company, contract.id);
  return company.create('sales1', SalesOrder, {
    contractId: contract.id,
    lines: lines.map((line) => ({ contractLineId: line.id, productId: line.product.id, quantity: line.quantity, unitPrice: line.unitPrice })),
    ...overrides,
  });
}

/** 给定已确认的订单 — checked by its salesperson, confirmed by the order administrator. */
export async function givenConfirmedOrder(company: Company, contract: Pick<Contract, 'id'>, overrides: Record<string, unknown> = {}): Promise<SalesOrder> {
  const order = await givenOrder(company, contract, overrides);
  await company.run('sales1', checkOrder, order.id);
  return company.run('logistics', confirmOrder, order.id);
}

export const linesOfOrder = (company: Company, orderId: string) => company.orm.em.fork().find(SalesOrderLine, { order: orderId }, { orderBy: { position: 'ASC' } });
