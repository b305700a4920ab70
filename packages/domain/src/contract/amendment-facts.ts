import type { Facts, FactWork, Guard } from '../kernel/command.ts';
import { decimal, sum } from '../kernel/decimal.ts';
import { type PriceFacts, priceFacts, priceGuards } from '../pricing/price-guards.ts';
import { productsAreActive } from '../product/product-guards.ts';
import { amendmentChanges, type Change } from './amendment-changes.ts';
import { AmendmentInstalment } from './amendment-instalment.ts';
import { AmendmentLine } from './amendment-line.ts';
import type { Contract } from './contract.ts';
import type { ContractAmendment } from './contract-amendment.ts';
import { ContractLine } from './contract-line.ts';
import { type ContractCreditFacts, contractCreditGuards, creditFactsOf } from './credit-facts.ts';
import { converted, ratesFor } from './exposure.ts';
import { PaymentScheduleLine } from './payment-schedule-line.ts';
import { type Readiness, readinessOf } from './ready-to-sign.ts';
import { contractRefusals } from './refusals.ts';

/** The version in force and the one that shall be, side by side. */
export interface AmendmentFacts extends Readiness {
  readonly contract: Contract;
  readonly lines: readonly ContractLine[];
  readonly instalments: readonly PaymentScheduleLine[];
  readonly amended: { readonly lines: readonly AmendmentLine[]; readonly instalments: readonly AmendmentInstalment[] };
  readonly changes: readonly Change[];
  readonly credit: ContractCreditFacts;
  readonly prices: PriceFacts;
}

const credit = creditFactsOf<ContractAmendment>(
  (amendment) => amendment.contract.customer.id,
  (amendment) => amendment.contract.id,
);

/** 变更事实 — contract and credit are locked first: shipments, invoices, receipts and other contracts wait for the answer. Source: CON-21, CUST-34. */
export const amendmentFacts: Facts<ContractAmendment, AmendmentFacts> = {
  async lock(amendment, work) {
    await work.em.populate(amendment, ['contract']);
    await credit.lock?.(amendment, work);
  },
  async load(documents, work) {
    await work.em.populate([...documents], ['contract']);
    const ids = documents.map((each) => each.id);
    const contractIds = documents.map((each) => each.contract.id);
    const inOrder = { orderBy: { position: 'ASC', id: 'ASC' } } as const;
    const lines = await work.em.find(
      ContractLine,
      { contract: { $in: contractIds } },
      { ...inOrder, populate: ['product'] },
    );
    const instalments = await work.em.find(PaymentScheduleLine, { contract: { $in: contractIds } }, inOrder);
    const newLines = await work.em.find(
      AmendmentLine,
      { amendment: { $in: ids } },
      { ...inOrder, populate: ['product'] },
    );
    const newInstalments = await work.em.find(AmendmentInstalment, { amendment: { $in: ids } }, inOrder);
    const readiness = await readinessOf(work, contractIds);
    const parts = new Map(
      documents.map((each) => [
        each.id,
        {
          now: {
            lines: lines.filter((line) => line.contract.id === each.contract.id),
            instalments: instalments.filter((line) => line.contract.id === each.contract.id),
          },
          amended: {
            lines: newLines.filter((line) => line.amendment.id === each.id),
            instalments: newInstalments.filter((line) => line.amendment.id === each.id),
          },
        },
      ]),
    );
    const creditOf = await creditAfter(work, documents, (id) => parts.get(id)!.amended.instalments);
    const prices = await priceFacts(
      work,
      documents.map((each) => ({
        id: each.id,
        customerId: each.contract.customer.id,
        currency: each.currency!,
        segment: each.contract.kind!,
        lines: repriced(parts.get(each.id)!),
      })),
    );
    return new Map(
      documents.map((each): [string, AmendmentFacts] => {
        const { now, amended } = parts.get(each.id)!;
        return [
          each.id,
          {
            contract: each.contract,
            ...now,
            amended,
            changes: amendmentChanges(each.contract, now, each, amended),
            credit: creditOf.get(each.id)!,
            prices: prices.get(each.id)!,
            ...readiness.get(each.contract.id)!,
          },
        ];
      }),
    );
  },
};

/** Lines that are new or offer another price; what stands was approved when it was agreed. */
const repriced = ({
  now,
  amended,
}: {
  now: { lines: readonly ContractLine[] };
  amended: { lines: readonly AmendmentLine[] };
}) =>
  amended.lines
    .filter((line) => {
      const before = now.lines.find((each) => each.id === line.contractLine?.id);
      return (
        !before ||
        before.product.id !== line.product.id ||
        decimal(line.unitPrice).lt(before.unitPrice) ||
        decimal(line.discountPercent).gt(before.discountPercent!)
      );
    })
    .map((line) => ({
      position: line.position!,
      productId: line.product.id,
      productCode: line.product.code,
      quantity: line.quantity,
      unitPrice: line.unitPrice,
      discountPercent: line.discountPercent!,
    }));

/** The credit facts of the contract as it will be: what it asks for grows by the change of its amount, and is prepaid only if the new schedule is. */
async function creditAfter(
  work: FactWork,
  documents: readonly ContractAmendment[],
  instalmentsOf: (id: string) => readonly AmendmentInstalment[],
): Promise<Map<string, ContractCreditFacts>> {
  const now = await credit.load(documents, work);
  const rate = await ratesFor(work, [
    ...documents.map((each) => each.currency!),
    ...[...now.values()].map((each) => each.currency),
  ]);
  return new Map(
    documents.map((each): [string, ContractCreditFacts] => {
      const facts = now.get(each.id)!;
      const more = converted([{ currency: each.currency!, amount: decimal(each.amountChange) }], facts.currency, rate);
      const instalments = instalmentsOf(each.id);
      const prepaid =
        instalments.length > 0 &&
        instalments.every((line) => line.kind === 'ADVANCE' || line.kind === 'BEFORE_SHIPMENT');
      return [
        each.id,
        {
          ...facts,
          requested: sum([facts.requested, more.total]).toFixed(),
          prepaid,
          missingRates: [...new Set([...facts.missingRates, ...more.missing])],
        },
      ];
    }),
  );
}

type AmendmentGuard = Guard<ContractAmendment, AmendmentFacts>;

/** 合同在履行 — only a contract in force is amended. Source: CON-03, CON-21. */
export const contractStands: AmendmentGuard = (_, { contract }) =>
  contract.status === 'SIGNED' || contract.status === 'IN_EXECUTION' || contract.status === 'FULFILLED'
    ? undefined
    : contractRefusals.NO_WRITTEN_CONTRACT({ contract: contract.number, state: contract.status });
/** 依据现行版本 — the amendment was drafted from the version in force. Source: CON-21. */
export const basedOnVersionInForce: AmendmentGuard = (amendment, { contract }) =>
  amendment.basedOn === contract.revision
    ? undefined
    : contractRefusals.AMENDMENT_OUTDATED({ basedOn: amendment.basedOn, revision: contract.revision });
export const changesSomething: AmendmentGuard = (_, { changes, contract }) =>
  changes.length > 0 ? undefined : contractRefusals.AMENDMENT_CHANGES_NOTHING({ contract: contract.number });
export const productsOnSale: AmendmentGuard = (_, { amended, lines }) =>
  productsAreActive(
    amended.lines
      .filter((line) => !lines.some((each) => each.product.id === line.product.id))
      .map((line) => line.product),
  );
export const amendmentHasLines: AmendmentGuard = (_, { amended }) =>
  amended.lines.length > 0 ? undefined : contractRefusals.DOCUMENT_WITHOUT_LINES();

const lifted = <F>(
  guards: Readonly<Record<string, Guard<unknown, F>>>,
  part: (facts: AmendmentFacts) => F,
): Record<string, AmendmentGuard> =>
  Object.fromEntries(
    Object.entries(guards).map(
      ([name, guard]) =>
        [
          name,
          (amendment: ContractAmendment, facts: AmendmentFacts, circumstance) =>
            guard(amendment, part(facts), circumstance),
        ] as [string, AmendmentGuard],
    ),
  );

/** 变更信用关 — the credit guards, asked of the contract as it will be; where it asks for no more than now, nothing is asked. Source: CUST-34. */
export const amendmentCreditGuards: Record<string, AmendmentGuard> = Object.fromEntries(
  Object.entries(lifted(contractCreditGuards, (facts) => facts.credit)).map(
    ([name, guard]): [string, AmendmentGuard] => [
      name,
      (amendment, facts, circumstance) =>
        decimal(amendment.amountChange).gt(0) || facts.changes.some((each) => each.place.includes('INSTALMENT'))
          ? guard(amendment, facts, circumstance)
          : undefined,
    ],
  ),
);
export const amendmentPriceGuards = lifted(priceGuards, (facts) => facts.prices);
