import { defineEntity, p } from '@mikro-orm/core';
import { businessDate, identity, imported, text } from '../kernel/fields.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { Customer } from '../customer/customer.ts';
import { DeliveryOrder } from '../shipment/delivery-order.ts';

export const signOffStates = ['AWAITED', 'SIGNED', 'SIGNED_WITH_REMARK', 'REFUSED'] as const;

const schema = defineEntity({
  name: 'SignOff',
  properties: {
    ...identity,
    ...imported,
    status: p.enum(signOffStates).default('AWAITED').comment('状态 — awaited until the customer signs'),
    number: text(40).unique().comment('签收单号 — number of the sign-off'),
    delivery: () => p.manyToOne(DeliveryOrder).unique().comment('发货单 — the delivery that is signed for'),
    customer: () => p.manyToOne(Customer).nullable().comment('客户 — customer'),
    owner: () => p.manyToOne(User).comment('业务员 — salesperson who gets the signature'),
    signer: text(120).nullable().comment('签收人 — who signed at the customer'),
    signedOn: businessDate().nullable().comment('签收日 — day'),
    condition: text(300).nullable().comment('外观状况 — condition of the goods on arrival'),
    remark: text(500).nullable().comment('签收备注 — damage or shortage the customer wrote down'),
    evidence: text(300).nullable().comment('签收凭证 — reference of the scanned customer copy'),
    recordedBy: () => p.manyToOne(User).nullable().comment('登记人 — who recorded it'),
  },
});
/** 签收单 — the customer's signed receipt of a delivery. Source: SIGN-01, SIGN-03. */
export class SignOff extends schema.class {}
schema.setClass(SignOff);
enumLabels('SignOffStatus', { AWAITED: { zh: '待签收', en: 'Awaited' }, SIGNED: { zh: '已签收', en: 'Signed' }, SIGNED_WITH_REMARK: { zh: '带备注签收', en: 'Signed with remark' }, REFUSED: { zh: '拒收', en: 'Refused' } });

export const signOffs = record(SignOff, { stage: 'signoff', label: { zh: '签收单', en: 'Sign-off' }, owner: 'owner' });
