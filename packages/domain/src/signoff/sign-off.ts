import { defineEntity, p } from '@mikro-orm/core';
import { Customer } from '../customer/customer.ts';
import { Invoice, sendMethods } from '../invoice/invoice.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { businessDate, identity, imported, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { DeliveryOrder } from '../shipment/delivery-order.ts';
import { DeliveryException } from './delivery-exception.ts';

export const proofKinds = ['SIGNED_NOTE', 'FORWARDER_PROOF', 'SURRENDERED_BILL'] as const;
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
    arrivedOn: businessDate().nullable().comment('到货日 — day the goods arrived at the agreed place'),
    signer: text(120).nullable().comment('签收人 — who signed at the customer'),
    signedOn: businessDate().nullable().comment('签收日 — day'),
    condition: text(300).nullable().comment('外观状况 — condition of the goods on arrival'),
    remark: text(500).nullable().comment('签收备注 — damage or shortage the customer wrote down'),
    proofKind: p
      .enum(proofKinds)
      .nullable()
      .comment(
        '签收凭证种类 — signed delivery note, or for export the forwarder’s proof of delivery or a surrendered bill of lading',
      ),
    evidence: text(300).nullable().comment('签收凭证 — reference of the scanned customer copy'),
    recordedBy: () => p.manyToOne(User).nullable().comment('登记人 — who recorded it'),
    remindersSent: p.integer().default(0).comment('催签次数 — reminders sent while the goods are there and unsigned'),
    invoice: () => p.manyToOne(Invoice).nullable().comment('发票 — the invoice it was handed over with'),
    handedOverOn: businessDate()
      .nullable()
      .comment('交票日 — day it was handed to the customer’s finance together with the invoice'),
    handedOverTo: text(120).nullable().comment('交票对象 — who took it at the customer’s finance'),
    handOverMethod: p
      .enum(sendMethods)
      .nullable()
      .comment('交票方式 — in person, by courier, by post or electronically'),
    customerBookedOn: businessDate()
      .nullable()
      .comment('客户挂账日 — day the customer’s finance booked it; our own booking date stands on the delivery'),
    withdrawnReason: text(500).nullable().comment('撤销理由 — why a recorded sign-off was taken back last time'),
    exceptions: () =>
      p.oneToMany(DeliveryException).mappedBy('signOff').comment('物流异常 — damage, shortage or refusal on arrival'),
  },
});
/** 签收单 — the customer's signed receipt of a delivery, and how it reached his finance. Source: SIGN-01, SIGN-03, SIGN-04, SIGN-07. */
export class SignOff extends schema.class {}
schema.setClass(SignOff);
enumLabels('SignOffStatus', {
  AWAITED: { zh: '待签收', en: 'Awaited' },
  SIGNED: { zh: '已签收', en: 'Signed' },
  SIGNED_WITH_REMARK: { zh: '带备注签收', en: 'Signed with remark' },
  REFUSED: { zh: '拒收', en: 'Refused' },
});

enumLabels('SignOffProofKind', {
  SIGNED_NOTE: { zh: '签字发货单', en: 'Signed delivery note' },
  FORWARDER_PROOF: { zh: '货代签收证明', en: 'Forwarder’s proof of delivery' },
  SURRENDERED_BILL: { zh: '电放/收回提单', en: 'Surrendered bill of lading' },
});
enumLabels('SignOffHandOverMethod', {
  IN_PERSON: { zh: '当面', en: 'In person' },
  COURIER: { zh: '快递', en: 'Courier' },
  POST: { zh: '邮寄', en: 'Post' },
  ELECTRONIC: { zh: '电子', en: 'Electronic' },
});

export const signOffs = record(SignOff, { stage: 'signoff', label: { zh: '签收单', en: 'Sign-off' }, owner: 'owner' });
