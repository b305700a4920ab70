import { LockMode } from '@mikro-orm/core';
import { consumeWaiver } from '../credit/consume-waiver.ts';
import { type CreditFacts, creditGuards, waiverNeeded } from '../credit/covers.ts';
import { creditStanding } from '../credit/credit-standing.ts';
import { lockCredit } from '../credit/lock-credit.ts';
import type { Facts, Guard } from '../kernel/command.ts';
import { decimal } from '../kernel/decimal.ts';
import type { Work } from '../kernel/work.ts';
import { Contract } from './contract.ts';
import { converted, exposureOf, ratesFor } from './exposure.ts';
import { contractRefusals } from './refusals.ts';

/** Credit facts of a contract, an order or a delivery under it: what the credit guards ask, and the rates that are missing to answer. */
export interface ContractCreditFacts extends CreditFacts {
  readonly missingRates: readonly string[];
}

/** 汇率已知 — every currency the customer owes in can be converted: an exposure nobody can add up is never inside a limit. Source: CUST-34. */
export const exchangeRatesKnown: Guard<unknown, ContractCreditFacts> = (_, facts) =>
  facts.prepaid || facts.missingRates.length === 0
    ? undefined
    : contractRefusals.EXCHANGE_RATE_MISSING({ currencies: facts.missingRates, into: facts.currency });

/** 信用关 — the credit guards of every document that gives credit: contract review and signing, order confirmation, delivery release. Source: CUST-30, CUST-34, ORD-03. */
export const contractCreditGuards = { ...creditGuards, exchangeRatesKnown };

/**
 * 信用事实 — for contracts, and for what is ordered or delivered under them: the contract's own share is what the document asks for, everything else of the
 * customer is exposure. Locks the contract and then the customer's credit before anything is read. Source: CUST-34, reliability D5.
 */
export function creditFactsOf<E extends { id: string }>(
  customerOf: (document: E) => string,
  contractOf: (document: E) => string,
): Facts<E, ContractCreditFacts> {
  return {
    async lock(document, work) {
      const contractId = contractOf(document);
      if (contractId !== document.id)
        await work.em.findOne(Contract, { id: contractId }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
      await lockCredit(work, customerOf(document));
    },
    async load(documents, work) {
      const exposure = await exposureOf(work, documents.map(customerOf), documents.map(contractOf));
      const standing = await creditStanding(
        work,
        documents.map((each) => ({ documentId: contractOf(each), customerId: customerOf(each) })),
      );
      const currencies = [
        ...[...exposure.byCustomer.values()].flat(),
        ...exposure.byContract.values(),
        ...standing.values(),
      ].map((each) => each.currency);
      const rate = await ratesFor(work, currencies);
      return new Map(
        documents.map((document): [string, ContractCreditFacts] => {
          const own = exposure.byContract.get(contractOf(document)) ?? {
            currency: 'CNY',
            amount: decimal('0'),
            counted: false,
            prepaid: false,
          };
          const { profile, limit, currency, waiverLeft } = standing.get(contractOf(document))!;
          const others = (exposure.byCustomer.get(customerOf(document)) ?? []).map((open) =>
            own.counted && open.currency === own.currency ? { ...open, amount: open.amount.minus(own.amount) } : open,
          );
          const before = converted(others, currency, rate);
          const requested = converted([own], currency, rate);
          return [
            document.id,
            {
              ...(profile ? { profile } : {}),
              limit,
              currency,
              waiverLeft,
              exposure: before.total.toFixed(),
              requested: requested.total.toFixed(),
              prepaid: own.prepaid,
              overdueDays: exposure.overdueDays.get(customerOf(document)) ?? 0,
              missingRates: [...new Set([...before.missing, ...requested.missing])],
            },
          ];
        }),
      );
    },
  };
}

/** 合同信用事实 — the credit facts of contracts themselves. */
export const contractCreditFacts = creditFactsOf<Contract>(
  (contract) => contract.customer.id,
  (contract) => contract.id,
);

/** 占用放行 — what goes beyond the limit is taken from the customer's waivers, once a contract whatever is checked under it. Source: CUST-34. */
export async function useWaiver(
  work: Work,
  contract: { id: string; number: string; customerId: string },
  facts: CreditFacts,
): Promise<void> {
  await consumeWaiver(
    work,
    {
      entity: Contract,
      id: contract.id,
      title: contract.number,
      customerId: contract.customerId,
      currency: facts.currency,
    },
    waiverNeeded(facts),
  );
}
