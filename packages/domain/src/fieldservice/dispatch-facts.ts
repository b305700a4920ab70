import { LockMode } from '@mikro-orm/core';
import { Contract } from '../contract/contract.ts';
import { PaymentScheduleLine } from '../contract/payment-schedule-line.ts';
import type { Circumstance, Facts, FactWork } from '../kernel/command.ts';
import { moneyText } from '../kernel/decimal.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { DeliveryOrder } from '../shipment/delivery-order.ts';
import { contractIsInForce } from './contract-is-in-force.ts';
import type { DispatchOrder } from './dispatch-order.ts';
import { firstInstalment } from './first-instalment.ts';
import { fieldserviceRefusals } from './refusals.ts';
import { instalmentGateSetting, instalmentScope } from './settings.ts';

/** Contracts of a customer that still run: those whose first instalment a customer-wide rule asks for. */
const running = ['SIGNED', 'IN_EXECUTION', 'FULFILLED'] as const;
/** States of a delivery order in which its goods are out of the store. */
const outOfStore = ['ISSUED', 'LEFT_PLANT', 'CUSTOMER_SIGNED', 'BOOKED'] as const;

export interface DispatchFacts {
  readonly contract: Contract;
  /** The contracts whose first instalment must be in. */
  readonly asked: readonly { readonly contract: Contract; readonly instalments: readonly PaymentScheduleLine[] }[];
  readonly goodsOut: boolean;
}

const contractsAsked = (work: FactWork, contracts: readonly Contract[], locked = false) => {
  const ids = contracts.map((each) => each.id);
  const where =
    work.policy.get(instalmentScope) === 'CUSTOMER'
      ? {
          $or: [
            { id: { $in: ids } },
            { customer: { $in: contracts.map((each) => each.customer.id) }, status: { $in: [...running] } },
          ],
        }
      : { id: { $in: ids } };
  return work.em.find(
    Contract,
    where,
    locked
      ? { orderBy: { id: 'ASC' }, lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true }
      : { orderBy: { id: 'ASC' } },
  );
};

/** 派工事实 — the contract, its first instalment (or of every contract of the customer) and whether goods are out of the store; for many dispatch orders at once. */
export const dispatchFacts: Facts<DispatchOrder, DispatchFacts> = {
  // Money that is taken back locks the contract first, so whoever comes second sees what the first has done.
  async lock(dispatch, work) {
    await contractsAsked(work, [await work.em.findOneOrFail(Contract, { id: dispatch.contract.id })], true);
  },
  async load(documents, work) {
    const own = await work.em.find(Contract, { id: { $in: documents.map((each) => each.contract.id) } });
    const asked = await contractsAsked(work, own);
    const instalments = await work.em.find(
      PaymentScheduleLine,
      { contract: { $in: asked.map((each) => each.id) } },
      { orderBy: { position: 'ASC', id: 'ASC' } },
    );
    const out = await work.em.find(
      DeliveryOrder,
      { contract: { $in: own.map((each) => each.id) }, status: { $in: [...outOfStore] } },
      { fields: ['contract'] },
    );
    const wide = work.policy.get(instalmentScope) === 'CUSTOMER';
    return new Map(
      documents.map((document) => {
        const contract = own.find((each) => each.id === document.contract.id)!;
        const concerned = wide ? asked.filter((each) => each.customer.id === contract.customer.id) : [contract];
        return [
          document.id,
          {
            contract,
            asked: concerned.map((each) => ({
              contract: each,
              instalments: instalments.filter((line) => line.contract.id === each.id),
            })),
            goodsOut: out.some((delivery) => delivery.contract?.id === contract.id),
          },
        ];
      }),
    );
  },
};

const firstInstalmentIsIn = (_: DispatchOrder, { asked }: DispatchFacts, { policy }: Circumstance): Refusal[] =>
  asked.flatMap(({ contract, instalments }) => {
    const { due, received, missing } = firstInstalment(instalments);
    if (missing.eq(0)) return [];
    const figure = (value: typeof due) => moneyText(value, contract.currency!);
    const facts = {
      contract: contract.number,
      due: figure(due),
      received: figure(received),
      missing: figure(missing),
      currency: contract.currency,
      scope: policy.get(instalmentScope),
    };
    return [
      fieldserviceRefusals.FIRST_INSTALMENT_NOT_RECEIVED(facts, {
        setting: { key: instalmentGateSetting.key, value: policy.get(instalmentGateSetting) },
      }),
    ];
  });

/** 派工关 — a contract in force, its first instalment received, goods out of the store. Asked again at every step up to the work itself. Source: SVC-01…03. */
export const dispatchGuards = {
  contractInForce: (_: DispatchOrder, { contract }: DispatchFacts) => contractIsInForce(contract),
  firstInstalmentIsIn: { setting: instalmentGateSetting, guard: firstInstalmentIsIn },
  goodsAreOutOfStore: (_: DispatchOrder, { contract, goodsOut }: DispatchFacts) =>
    goodsOut ? undefined : fieldserviceRefusals.GOODS_NOT_OUT_OF_STORE({ contract: contract.number }),
};
