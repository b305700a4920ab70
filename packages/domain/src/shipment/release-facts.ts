import { LockMode } from '@mikro-orm/core';
import { sql } from 'kysely';
import { Contract } from '../contract/contract.ts';
import { ContractLine } from '../contract/contract-line.ts';
import { type ContractCreditFacts, creditFactsOf } from '../contract/credit-facts.ts';
import { PaymentScheduleLine } from '../contract/payment-schedule-line.ts';
import type { Facts, FactWork } from '../kernel/command.ts';
import { type Decimal, decimal } from '../kernel/decimal.ts';
import { SalesOrder } from '../order/sales-order.ts';
import { ThirdPartyReport } from '../quality/third-party-report.ts';
import { lockStock, readStock } from '../warehouse/lock-stock.ts';
import type { StockLevel } from '../warehouse/stock-level.ts';
import type { DeliveryLine } from './delivery-line.ts';
import { deliveryLinesOf, needsOf } from './delivery-needs.ts';
import type { DeliveryOrder } from './delivery-order.ts';
import { goodsValue } from './pre-shipment-payment.ts';
import { ShippingMark } from './shipping-mark.ts';

/** What the release gate looks at. */
export interface ReleaseFacts extends ContractCreditFacts {
  readonly order: SalesOrder;
  readonly contract: Contract;
  readonly instalments: readonly PaymentScheduleLine[];
  readonly lines: readonly DeliveryLine[];
  readonly marks: readonly ShippingMark[];
  readonly thirdPartyReports: readonly ThirdPartyReport[];
  readonly levels: readonly StockLevel[];
  /** Value of everything shipped or released so far and of this lot. */
  readonly valueGone: Decimal;
}

const credit = creditFactsOf<DeliveryOrder>(
  (delivery) => delivery.customer!.id,
  (delivery) => delivery.contract!.id,
);

/** 放行事实 — locks order, contract, credit and stock in this order, then reads all of it for many deliveries at once. Source: SHIP-02. */
export const releaseFacts: Facts<DeliveryOrder, ReleaseFacts> = {
  async lock(delivery, work) {
    await work.em.findOneOrFail(
      SalesOrder,
      { id: delivery.order.id },
      { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    );
    await credit.lock?.(delivery, work);
    await lockStock(work, needsOf(delivery, (await deliveryLinesOf(work, [delivery])).get(delivery.id) ?? []));
  },
  async load(documents, work) {
    const contractIds = [...new Set(documents.map((each) => each.contract!.id))];
    const orders = await work.em.find(SalesOrder, { id: { $in: documents.map((each) => each.order.id) } });
    const contracts = await work.em.find(Contract, { id: { $in: contractIds } });
    const contractLines = await work.em.find(ContractLine, { contract: { $in: contractIds } });
    const instalments = await work.em.find(PaymentScheduleLine, { contract: { $in: contractIds } });
    const released = await releasedQuantities(work, contractIds);
    const lines = await deliveryLinesOf(work, documents);
    const levels = await readStock(
      work,
      documents.flatMap((each) => needsOf(each, lines.get(each.id) ?? [])),
    );
    const marks = await work.em.find(ShippingMark, { delivery: { $in: documents.map((each) => each.id) } });
    const reports = await work.em.find(
      ThirdPartyReport,
      { order: { $in: documents.map((each) => each.order.id) } },
      { orderBy: { id: 'ASC' } },
    );
    const creditFacts = await credit.load(documents, work);
    return new Map(
      documents.map((each) => {
        const own = lines.get(each.id) ?? [];
        const goods = contractLines
          .filter((line) => line.contract.id === each.contract!.id)
          .map((line) => {
            const here = own.filter((one) => one.orderLine.contractLine.id === line.id);
            const quantity = here.reduce(
              (total, one) => total.plus(one.quantity),
              decimal(line.shippedQuantity).plus(released.get(line.id) ?? '0'),
            );
            return { line, quantity };
          });
        return [
          each.id,
          {
            ...creditFacts.get(each.id)!,
            order: orders.find((order) => order.id === each.order.id)!,
            contract: contracts.find((contract) => contract.id === each.contract!.id)!,
            instalments: instalments.filter((line) => line.contract.id === each.contract!.id),
            lines: own,
            marks: marks.filter((mark) => mark.delivery.id === each.id),
            thirdPartyReports: reports.filter((report) => report.order.id === each.order.id),
            levels,
            valueGone: goodsValue(goods),
          },
        ];
      }),
    );
  },
};

/** Contract line → quantity on deliveries that are released but not yet out of the gate: their share of the money is spoken for. */
async function releasedQuantities(work: FactWork, contractIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ line: string; quantity: string }>`
    select ol.contract_line_id as line, sum(l.quantity)::text as quantity
    from delivery_order d join delivery_line l on l.delivery_id = d.id join sales_order_line ol on ol.id = l.order_line_id
    where d.contract_id = any(${sql.val([...contractIds])}::uuid[]) and d.status in ('APPROVED', 'ISSUED') group by 1`.execute(
    work.em.getKysely(),
  );
  return new Map(rows.map((row) => [row.line, row.quantity]));
}
