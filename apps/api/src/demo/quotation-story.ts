import { ContractApplication } from '@tradewind/domain/contract/contract-application.ts';
import { addDays } from '@tradewind/domain/kernel/clock.ts';
import { acceptQuotation } from '@tradewind/domain/pricing/accept-quotation.ts';
import { calculatePrice } from '@tradewind/domain/pricing/calculate-price.ts';
import { finishQuotation } from '@tradewind/domain/pricing/finish-quotation.ts';
import { PriceCalculation } from '@tradewind/domain/pricing/price-calculation.ts';
import { Quotation } from '@tradewind/domain/pricing/quotation.ts';
import { rejectQuotation } from '@tradewind/domain/pricing/reject-quotation.ts';
import { reviseQuotation } from '@tradewind/domain/pricing/revise-quotation.ts';
import { sendQuotation } from '@tradewind/domain/pricing/send-quotation.ts';
import type { Story } from './agenda.ts';
import { attaches } from './attaches.ts';
import { linesOf, type Plan, termsOf } from './plan.ts';
import type { DemoProduct } from './products.ts';
import type { Stage } from './stage.ts';
import { termsFor, tradeFor } from './terms.ts';

/** Where an offer stands today; an expired one was sent long ago. */
export const offerHalts = ['DRAFT', 'READY', 'SENT', 'REJECTED', 'REVISED', 'EXPIRED', 'ACCEPTED'] as const;
export type OfferHalt = (typeof offerHalts)[number];

/** 报价故事 — a written offer: made ready, sent with its paper, answered or not. */
export async function* quotationStory(stage: Stage, plan: Plan, halt: OfferHalt): Story {
  const { customer } = plan;
  const offer = await stage.makes(customer.seller, Quotation, {
    customerId: customer.id,
    subject: plan.subject,
    currency: customer.currency,
    ...tradeFor(customer, stage.chance),
    deliveryOn: addDays(stage.today(), plan.leadDays),
    freightAmount: customer.country === 'CN' ? '0' : String(stage.chance.between(280, 2600)),
    lines: linesOf(plan),
    instalments: termsFor(customer, stage.chance, termsOf(plan)),
  });
  if (halt === 'DRAFT') return;
  yield 0;
  await stage.does(customer.seller, finishQuotation, offer.id);
  if (halt === 'READY') return;
  yield 0;
  await attaches(stage, customer.seller, Quotation, offer.id, {
    kind: 'QUOTATION',
    name: `报价单 ${offer.number}-${offer.revision}`,
  });
  await stage.does(customer.seller, sendQuotation, offer.id, { channel: 'EMAIL', recipient: customer.name });
  if (halt === 'SENT' || halt === 'EXPIRED') return;
  yield stage.chance.between(3, 8);
  if (halt === 'ACCEPTED') {
    await stage.does(customer.seller, acceptQuotation, offer.id, {
      customerReference: `PO-${stage.chance.between(1000, 9999)}`,
    });
    return;
  }
  await stage.does(customer.seller, rejectQuotation, offer.id, { reason: '客户认为价格偏高，要求再报' });
  if (halt === 'REVISED') await stage.does(customer.seller, reviseQuotation, offer.id);
}

/** 由报价转申报 — the offer is accepted; the application drafted from it. */
export async function* quotedApplication(
  stage: Stage,
  plan: Plan,
): AsyncGenerator<number, ContractApplication | undefined, void> {
  yield* quotationStory(stage, plan, 'ACCEPTED');
  const [application] = await stage.find(
    ContractApplication,
    { customer: plan.customer.id, status: 'DRAFT', quotation: { $ne: null } },
    { id: 'DESC' },
  );
  return application;
}

/** 价格测算故事 — what a price must be with cost, profit, market and competitors; one is still to be worked out. */
export async function* calculationStory(stage: Stage, products: readonly DemoProduct[]): Story {
  for (const [index, product] of products.entries()) {
    const { id } = await stage.makes('sales1', PriceCalculation, {
      productId: product.id,
      quantity: '200',
      marketPrice: product.price.toFixed(2),
      competitorPrices: [
        {
          competitor: '洛北轴承',
          unitPrice: (product.price * 0.97).toFixed(2),
          knownOn: stage.today(),
          source: '招标公示',
        },
        {
          competitor: 'Hartmann Lager GmbH',
          unitPrice: (product.price * 1.12).toFixed(2),
          knownOn: stage.today(),
          source: '展会询价',
        },
      ],
    });
    yield 1;
    if (index < products.length - 1) await stage.does('finance', calculatePrice, id, { profitTargetPercent: '22' });
    yield 3;
  }
}
