import { z } from 'zod';
import { Contract } from '../contract/contract.ts';
import { Customer } from '../customer/customer.ts';
import { command, type Facts, type Guard } from '../kernel/command.ts';
import { Invalid } from '../kernel/errors.ts';
import { inputDate, inputId, inputText } from '../kernel/parse-input.ts';
import { refusals } from '../kernel/refusal.ts';
import { DeliveryOrder } from './delivery-order.ts';
import { weighDeclarations } from './weigh-declarations.ts';

const declarationRefusals = refusals({
  DELIVERY_NOT_EXPORTED: {
    zh: '合同 {contract} 不是出口合同，没有出口报关单',
    en: 'The contract {contract} is no export: there is no customs declaration',
    requirement: 'CUST-10',
    clearedBy: [],
  },
});

interface DeclarationFacts {
  readonly contract: Contract;
}

const declarationFacts: Facts<DeliveryOrder, DeclarationFacts> = {
  async load(documents, work) {
    const contracts = await work.em.find(Contract, { id: { $in: documents.map((each) => each.contract!.id) } });
    return new Map(
      documents.map((each) => [each.id, { contract: contracts.find(({ id }) => id === each.contract!.id)! }]),
    );
  },
};

const goodsAreExported: Guard<DeliveryOrder, DeclarationFacts> = (_, { contract }) =>
  contract.kind === 'EXPORT'
    ? undefined
    : declarationRefusals.DELIVERY_NOT_EXPORTED({ contract: contract.number, kind: contract.kind });

/** 登记报关单 — the export declaration of a delivery and the party named on it; where that is a customer of ours, his accounts are reconciled as foreign from now on. Recorded again it is a correction: whom it no longer names is weighed anew. Source: CUST-10, CF-19. */
export const recordDeclaration = command({
  name: 'recordDeclaration',
  label: { zh: '登记报关单', en: 'Record the customs declaration' },
  says: {
    zh: '报关单上列名的客户，对账类别转为外贸；更正后不再列名的客户，若无其他报关单列名，恢复为内销',
    en: 'A customer who is named on the declaration is reconciled as foreign from now on; one whom a correction no longer names is domestic again, unless another declaration names him',
  },
  event: 'DeclarationRecorded',
  on: DeliveryOrder,
  from: ['APPROVED', 'ISSUED', 'LEFT_PLANT', 'CUSTOMER_SIGNED', 'BOOKED'],
  permission: 'shipment.declare',
  source: 'CUST-10',
  input: z.strictObject({
    declarationNumber: inputText(60).describe('报关单号 — number of the export customs declaration'),
    declaredOn: inputDate().nullish().describe('报关日 — day it was declared; today when not given'),
    declaredParty: inputText(200).describe('列名方 — party named on the declaration, as it is written there'),
    customerId: inputId()
      .nullish()
      .describe('客户 — the customer that party is; empty when it is none of ours, an agent for example')
      .meta({ entity: 'Customer' }),
  }),
  facts: declarationFacts,
  guards: { goodsAreExported },
  async change(delivery, input, { work }) {
    const declaredOn = input.declaredOn ?? work.today;
    if (declaredOn > work.today)
      throw new Invalid([{ path: 'input.declaredOn', message: { zh: '不能晚于今天', en: 'must not be after today' } }]);
    const customer = input.customerId ? await work.em.findOne(Customer, { id: input.customerId }) : null;
    if (input.customerId && !customer)
      throw new Invalid([
        { path: 'input.customerId', message: { zh: '没有这个客户', en: 'there is no such customer' } },
      ]);
    const before = delivery.declaredCustomer;
    delivery.declarationNumber = input.declarationNumber;
    delivery.declaredOn = declaredOn;
    delivery.declaredParty = input.declaredParty;
    delivery.declaredCustomer = customer;
    await weighDeclarations(work, [...new Set([before, customer].flatMap((each) => each?.id ?? []))]);
  },
});
