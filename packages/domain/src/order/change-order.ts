import { z } from 'zod';
import { createTask } from '../approval/create-task.ts';
import { command, type Facts, type Guard } from '../kernel/command.ts';
import { decimal, sum } from '../kernel/decimal.ts';
import { Invalid } from '../kernel/errors.ts';
import { inputDate, inputDecimal, inputId, inputReason, inputText } from '../kernel/parse-input.ts';
import { User } from '../organization/user.ts';
import { beginReview } from './begin-review.ts';
import { takeBackUnshipped } from './cancel-order.ts';
import { type ConfirmationFacts, confirmationFacts, writtenContractInForce } from './facts.ts';
import { OrderChange } from './order-change.ts';
import { orderDifferences } from './order-differences.ts';
import { snapshotOf } from './order-snapshot.ts';
import { orderRefusals } from './refusals.ts';
import { type ReviewFacts, reviewFacts } from './review-facts.ts';
import { SalesOrder } from './sales-order.ts';
import { valueOrder } from './save-order.ts';

const changeInput = z.strictObject({
  reason: inputReason().describe('理由 — why the customer or we change it'),
  deliveryOn: inputDate().nullish().describe('交货期 — new delivery date of the order'),
  requirements: inputText(2000).nullish().describe('客户要求 — new demands of the customer'),
  lines: z
    .array(
      z.strictObject({
        lineId: inputId().describe('订单行 — line of the order'),
        quantity: inputDecimal({ positive: true, max: '999999999', scale: 6 })
          .nullish()
          .describe('数量 — new quantity'),
        specification: inputText(400).nullish().describe('规格 — new specification'),
        deliveryOn: inputDate().nullish().describe('交货期 — new delivery date of the line'),
      }),
    )
    .max(500)
    .nullish()
    .describe('变更行 — lines that change'),
});

interface ChangeFacts extends ConfirmationFacts {
  readonly review: ReviewFacts;
}

const changeFacts: Facts<SalesOrder, ChangeFacts> = {
  lock: confirmationFacts.lock!,
  async load(documents, work) {
    const [own, review] = [await confirmationFacts.load(documents, work), await reviewFacts.load(documents, work)];
    return new Map(documents.map((each) => [each.id, { ...own.get(each.id)!, review: review.get(each.id)! }]));
  },
};

const nothingShipped: Guard<SalesOrder, ChangeFacts> = (_, { lines }) => {
  const shipped = sum(lines.map((line) => line.shippedQuantity!));
  return shipped.gt(0) ? orderRefusals.ORDER_ALREADY_SHIPPED({ shipped: shipped.toFixed() }) : undefined;
};

/**
 * 变更订单 — an order that had passed its review is changed: what it took of the contract is given back, it is compared with the contract again, and the
 * departments are asked again for the points the change touches. Source: ORD-13.
 */
export const changeOrder = command({
  name: 'changeOrder',
  label: { zh: '变更订单', en: 'Change the order' },
  says: {
    zh: '订单内容变更，重新与合同核对，并就变更涉及的要点重新评审',
    en: 'The order is changed, compared with its contract again, and reviewed again for the points the change touches',
  },
  event: 'SalesOrderChanged',
  on: SalesOrder,
  from: ['PASSED', 'CONFIRMED', 'IN_PRODUCTION', 'READY'],
  to: ['IN_REVIEW', 'PASSED', 'MISMATCH'],
  permission: 'order.change',
  source: 'ORD-13',
  input: changeInput,
  facts: changeFacts,
  guards: { writtenContractInForce, nothingShipped },
  async change(order, input, { facts, work }) {
    const lines = [...facts.lines];
    const before = snapshotOf(order, lines);
    await takeBackUnshipped(work, order);
    for (const [index, changed] of (input.lines ?? []).entries()) {
      const line = lines.find((each) => each.id === changed.lineId.toLowerCase());
      if (!line)
        throw new Invalid([
          { path: `input.lines.${index}.lineId`, message: { zh: '不是该订单的行', en: 'is not a line of the order' } },
        ]);
      if (changed.quantity) line.quantity = decimal(changed.quantity).toFixed();
      if (changed.specification) line.specification = changed.specification;
      if (changed.deliveryOn) line.deliveryOn = changed.deliveryOn;
      line.updatedAt = work.now;
    }
    if (input.deliveryOn) order.deliveryOn = input.deliveryOn;
    if (input.requirements) order.requirements = input.requirements;
    valueOrder(order, lines, facts.contract.currency!);
    const after = snapshotOf(order, lines);
    if (JSON.stringify(before) === JSON.stringify(after))
      throw new Invalid([{ path: 'input', message: { zh: '没有任何变更', en: 'changes nothing' } }]);
    const stamps = { createdAt: work.now, updatedAt: work.now };
    work.em.persist(
      work.em.create(OrderChange, {
        ...stamps,
        order,
        changedOn: work.today,
        state: order.status!,
        reason: input.reason,
        before,
        after,
        changedBy: work.em.getReference(User, work.caller.userId),
      }),
    );
    createTask(work, {
      kind: 'ACTION',
      topic: 'order.tellChange',
      title: `告知客户订单 ${order.number} 变更的结果`,
      titleEn: `Tell the customer what came of the change of order ${order.number}`,
      entity: SalesOrder,
      recordId: order.id,
      assigneeId: order.owner.id,
    });
    const differences = orderDifferences(order, lines, facts.contract);
    order.differences = differences.length > 0 ? differences : null;
    order.checkedAt = work.now;
    if (differences.length > 0) return 'MISMATCH';
    return beginReview(work, order, lines, { ...facts.review, kind: facts.contract.kind! }, input.reason);
  },
});
