import { z } from 'zod';
import { contractCreditGuards, useWaiver } from '../contract/credit-facts.ts';
import { addProgress } from '../contract/progress.ts';
import { command, type Guard } from '../kernel/command.ts';
import { inputText } from '../kernel/parse-input.ts';
import { nextNumber } from '../kernel/number-series.ts';
import { User } from '../organization/user.ts';
import { markAcknowledged } from './acknowledge-order.ts';
import { orderHasLines } from './check-order.ts';
import {
  type ConfirmationFacts,
  confirmationFacts,
  contractIsReviewed,
  creditOfOrder,
  equalsContract,
  writtenContractInForce,
} from './facts.ts';
import { orderRefusals } from './refusals.ts';
import { reviewPassed } from './review-passed.ts';
import { SalesOrder } from './sales-order.ts';
import { logNotice, toldInput } from './tell-customer.ts';

/** 有跟单员 — the customer has one main contact for the order; a merchandiser who confirms it is that contact. Source: ORD-10. */
const merchandiserIsNamed: Guard<SalesOrder, ConfirmationFacts> = (order, _, { caller }) =>
  order.merchandiser || caller.roles.includes('MERCHANDISER')
    ? undefined
    : orderRefusals.ORDER_MERCHANDISER_MISSING({ order: order.number });
const deliveryDateIsKnown: Guard<SalesOrder, ConfirmationFacts> = (order, { lines }) => {
  const missing = lines.flatMap((line, index) =>
    line.deliveryOn || order.deliveryOn || line.contractLine.deliveryOn ? [] : [index + 1],
  );
  return missing.length > 0 ? orderRefusals.ORDER_DELIVERY_DATE_MISSING({ lines: missing }) : undefined;
};

/** 确认订单 — an order that equals its contract, passed its review and is covered by credit is confirmed to the customer in writing and counts as ordered. Source: ORD-02, ORD-03, ORD-07, ORD-09, ORD-10, CUST-34. */
export const confirmOrder = command({
  name: 'confirmOrder',
  label: { zh: '确认订单', en: 'Confirm the order' },
  says: {
    zh: '向客户书面确认产品、数量、价格与交货期，订单计入合同',
    en: 'Product, quantity, price and delivery date are confirmed to the customer in writing; the order counts on its contract',
  },
  event: 'SalesOrderConfirmed',
  on: SalesOrder,
  from: ['CHECKED', 'MISMATCH', 'IN_REVIEW', 'ISSUES_OPEN', 'PASSED'],
  to: 'CONFIRMED',
  permission: 'order.confirm',
  source: 'ORD-02, ORD-03, ORD-07, ORD-09, ORD-10, CUST-34',
  input: z.strictObject({
    content: inputText(2000)
      .nullish()
      .describe('附言 — what the written confirmation says besides product, quantity, price and delivery date'),
    ...toldInput,
  }),
  facts: confirmationFacts,
  guards: {
    writtenContractInForce,
    contractIsReviewed,
    orderHasLines,
    equalsContract,
    reviewPassed,
    merchandiserIsNamed,
    deliveryDateIsKnown,
    ...creditOfOrder(contractCreditGuards),
  },
  async change(order, input, { facts, work }) {
    await useWaiver(
      work,
      { id: facts.contract.id, number: facts.contract.number, customerId: facts.contract.customer.id },
      facts.credit,
    );
    await addProgress(
      work,
      facts.contract.id,
      'ordered',
      facts.lines.map((line) => ({ lineId: line.contractLine.id, quantity: line.quantity })),
    );
    order.merchandiser ??= work.em.getReference(User, work.caller.userId);
    order.confirmationNumber = await nextNumber(work, 'OC');
    order.confirmedAt = work.now;
    order.confirmedOn = work.today;
    const goods = facts.lines
      .map(
        (line) =>
          `${line.product.code} × ${Number(line.quantity)} @ ${Number(line.unitPrice)} ${order.currency}，${line.deliveryOn ?? order.deliveryOn ?? line.contractLine.deliveryOn}`,
      )
      .join('；');
    logNotice(work, order, {
      kind: 'CONFIRMATION',
      content: `${order.confirmationNumber}：${goods}${input.content ? `。${input.content}` : ''}`.slice(0, 2000),
      contact: input.contact,
      channel: input.channel,
    });
    if (!order.acknowledgedAt) await markAcknowledged(work, order);
  },
});
