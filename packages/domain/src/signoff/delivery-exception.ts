import { defineEntity, p } from '@mikro-orm/core';
import { Contract } from '../contract/contract.ts';
import { Customer } from '../customer/customer.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { businessDate, identity, quantity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { DeliveryOrder } from '../shipment/delivery-order.ts';
import { SignOff } from './sign-off.ts';

export const exceptionStates = ['OPEN', 'SETTLED', 'CANCELLED'] as const;
export const exceptionKinds = ['DAMAGE', 'SHORTAGE', 'REFUSAL'] as const;
export const exceptionOutcomes = ['ACCEPTED', 'TAKEN_BACK'] as const;

const schema = defineEntity({
  name: 'DeliveryException',
  checks: [{ name: 'delivery_exception_quantity', expression: 'quantity >= 0' }],
  properties: {
    ...identity,
    status: p
      .enum(exceptionStates)
      .default('OPEN')
      .comment('状态 — open until it is settled with the customer; cancelled with the sign-off it came from'),
    number: text(40).unique().comment('异常单号 — number of the exception'),
    kind: p.enum(exceptionKinds).comment('异常类别 — damage, shortage, or the customer refused everything'),
    signOff: () => p.manyToOne(SignOff).comment('签收单 — the sign-off it came from'),
    delivery: () => p.manyToOne(DeliveryOrder).comment('发货单 — the delivery it is about'),
    contract: () => p.manyToOne(Contract).nullable().comment('合同 — contract of the delivery'),
    customer: () => p.manyToOne(Customer).nullable().comment('客户 — customer'),
    owner: () => p.manyToOne(User).comment('业务员 — salesperson'),
    description: text(500).comment('情况说明 — what the customer wrote down, or why he refused'),
    quantity: quantity().default('0').comment('未签收数量 — pieces of the delivery not signed for, all lines together'),
    outcome: p
      .enum(exceptionOutcomes)
      .nullable()
      .comment('处理结果 — the customer accepts the rest, or it is taken back and delivered anew'),
    result: text(500).nullable().comment('处理说明 — what was agreed with the customer'),
    openedOn: businessDate().comment('发生日 — day it was recorded'),
    settledOn: businessDate().nullable().comment('处理日 — day it was settled'),
    settledBy: () => p.manyToOne(User).nullable().comment('处理人 — who settled it'),
  },
});
/** 物流异常 — damage, shortage or refusal on arrival: what is signed for stands, the rest waits here for an outcome. Source: SIGN-02. */
export class DeliveryException extends schema.class {}
schema.setClass(DeliveryException);
enumLabels('DeliveryExceptionStatus', {
  OPEN: { zh: '处理中', en: 'Open' },
  SETTLED: { zh: '已处理', en: 'Settled' },
  CANCELLED: { zh: '已取消', en: 'Cancelled' },
});
enumLabels('DeliveryExceptionKind', {
  DAMAGE: { zh: '破损', en: 'Damage' },
  SHORTAGE: { zh: '短少', en: 'Shortage' },
  REFUSAL: { zh: '拒收', en: 'Refusal' },
});
enumLabels('DeliveryExceptionOutcome', {
  ACCEPTED: { zh: '客户接收', en: 'Accepted by the customer' },
  TAKEN_BACK: { zh: '退回补发', en: 'Taken back and delivered anew' },
});

export const deliveryExceptions = record(DeliveryException, {
  stage: 'signoff',
  label: { zh: '物流异常', en: 'Delivery exception' },
  owner: 'owner',
  newestFirst: 'openedOn',
});
