import { defaultChain, step } from '../approval/approval-chain.ts';
import { openApproval } from '../approval/open-approval.ts';
import { Customer } from '../customer/customer.ts';
import { startNegotiating } from '../customer/start-negotiating.ts';
import { command, type Facts, type Guard } from '../kernel/command.ts';
import { effectivePolicyOn } from '../pricing/effective-policy.ts';
import { type PriceFacts, priceFacts, priceGuards } from '../pricing/price-guards.ts';
import { scheduleMakesUp } from '../pricing/schedule-complete.ts';
import type { Product } from '../product/product.ts';
import { productsAreActive } from '../product/product-guards.ts';
import { ApplicationInstalment } from './application-instalment.ts';
import { ApplicationLine } from './application-line.ts';
import { draftingDone } from './apply-from-quotation.ts';
import { ContractApplication } from './contract-application.ts';
import { contractRefusals } from './refusals.ts';

defaultChain({
  documentType: 'CONTRACT_APPLICATION',
  name: { zh: '合同申报单审批', en: 'Contract application' },
  steps: [
    step('销售经理审核', 'Sales manager reviews', 'SALES_MANAGER'),
    step('总经理批准', 'General manager approves', 'GM'),
  ],
});

interface ApplicationFacts extends PriceFacts {
  readonly products: readonly Product[];
  readonly parts: readonly ApplicationLine[];
  readonly instalments: readonly ApplicationInstalment[];
}

const applicationFacts: Facts<ContractApplication, ApplicationFacts> = {
  async load(documents, work) {
    const ids = documents.map((each) => each.id);
    const lines = await work.em.find(
      ApplicationLine,
      { application: { $in: ids } },
      { populate: ['product'], orderBy: { position: 'ASC' } },
    );
    const instalments = await work.em.find(
      ApplicationInstalment,
      { application: { $in: ids } },
      { orderBy: { position: 'ASC' } },
    );
    const partsOf = (id: string) => lines.filter((line) => line.application.id === id);
    const prices = await priceFacts(
      work,
      documents.map((document) => ({
        id: document.id,
        customerId: document.customer.id,
        currency: document.currency!,
        segment: document.kind!,
        ...(document.pricedOn ? { on: document.pricedOn } : {}),
        lines: partsOf(document.id).map((line) => ({
          position: line.position!,
          productId: line.product.id,
          productCode: (line.product as Product).code,
          quantity: line.quantity,
          unitPrice: line.unitPrice,
          discountPercent: line.discountPercent!,
        })),
      })),
    );
    return new Map(
      documents.map((document) => {
        const parts = partsOf(document.id);
        return [
          document.id,
          {
            ...prices.get(document.id)!,
            parts,
            products: parts.map((line) => line.product as Product),
            instalments: instalments.filter((line) => line.application.id === document.id),
          },
        ];
      }),
    );
  },
};

const hasLines: Guard<ContractApplication, ApplicationFacts> = (_, facts) =>
  facts.parts.length > 0 ? undefined : contractRefusals.DOCUMENT_WITHOUT_LINES();
const productsOnSale: Guard<ContractApplication, ApplicationFacts> = (_, facts) => productsAreActive(facts.products);
const scheduleComplete: Guard<ContractApplication, ApplicationFacts> = (application, facts) =>
  scheduleMakesUp(application.amount!, application.currency!, facts.instalments);

/** 提交合同申报单 — an application priced within the policy in force goes to the sales manager and the general manager. Source: CON-01, CON-02, PRICE-02, PRICE-07. */
export const submitContractApplication = command({
  name: 'submitContractApplication',
  label: { zh: '提交申报单', en: 'Submit the application' },
  event: 'ContractApplicationSubmitted',
  on: ContractApplication,
  from: ['DRAFT'],
  to: 'SUBMITTED',
  permission: 'contract.apply',
  source: 'CON-01, CON-02',
  facts: applicationFacts,
  guards: { hasLines, productsOnSale, ...priceGuards, scheduleComplete },
  async change(application, _, { work }) {
    application.policy =
      (await effectivePolicyOn(work, {
        currency: application.currency!,
        segment: application.kind!,
        on: application.pricedOn ?? work.today,
      })) ?? null;
    application.rejectedReason = null;
    const { region } = await work.em.findOneOrFail(Customer, { id: application.customer.id });
    await openApproval(work, {
      documentType: 'CONTRACT_APPLICATION',
      entity: ContractApplication,
      recordId: application.id,
      title: application.number,
      amount: application.amount!,
      kind: application.kind!,
      ...(region ? { region } : {}),
      preparers: [application.preparedBy?.id, application.owner.id],
    });
    await draftingDone(work, application.id);
    await startNegotiating(work, application.customer.id);
  },
});
