import { escalateLateTasks } from '@tradewind/domain/approval/escalate-late-tasks.ts';
import { closeAccess } from '@tradewind/domain/archive/close-access.ts';
import { remindFiling } from '@tradewind/domain/archive/remind-filing.ts';
import { letCustomersRest } from '@tradewind/domain/contract/let-customers-rest.ts';
import { markOverdueInstalments } from '@tradewind/domain/contract/mark-overdue.ts';
import { endWarranties } from '@tradewind/domain/fieldservice/end-warranties.ts';
import { addDays, dateIn, daysBetween } from '@tradewind/domain/kernel/clock.ts';
import { markLateOrders } from '@tradewind/domain/order/mark-late-orders.ts';
import { remindAdvances } from '@tradewind/domain/payment/remind-advances.ts';
import { expireQuotations } from '@tradewind/domain/pricing/expire-quotation.ts';
import { turnPricePolicies } from '@tradewind/domain/pricing/turn-price-policies.ts';
import { watchProduction } from '@tradewind/domain/production/watch-production.ts';
import { markOverdueReceivables } from '@tradewind/domain/receivable/mark-overdue.ts';
import { markLateShippingNotices } from '@tradewind/domain/shipment/mark-late-notices.ts';
import { remindUnsigned } from '@tradewind/domain/signoff/remind-unsigned.ts';
import { openAgenda, type Story } from './agenda.ts';
import { accessStory, archiveStory } from './archive-story.ts';
import { discontinues, discountCases, leadStory, lowersCredit, transferStory, waiverStory } from './cases.ts';
import { collectionStory } from './collection-story.ts';
import { contractStory } from './contract-story.ts';
import { blockDemoCredit, proposeDemoCredit } from './credit.ts';
import type { DemoCustomer } from './customers.ts';
import { monthEndStory } from './month-end-story.ts';
import { type Halt, halts, planFor, type Twist } from './plan.ts';
import { debatePolicies, reviewAfterSigningToo } from './policies.ts';
import { issueDemoPolicies } from './prices.ts';
import type { DemoProduct } from './products.ts';
import { calculationStory, offerHalts, quotationStory } from './quotation-story.ts';
import type { DemoStores } from './references.ts';
import { serviceStory } from './service-story.ts';
import type { Stage } from './stage.ts';
import { stockStory, stocktakeStory } from './stock-story.ts';

/** How many usual contracts begin over the year, and what happens to how many of a hundred of them. */
const usual = 26;
const shares: readonly (readonly [Twist, number])[] = [
  ['QUOTED', 14],
  ['EXCEPTION', 4],
  ['CONDITION', 6],
  ['LEGAL_QUESTION', 6],
  ['AMENDED', 4],
  ['REINSPECTED', 5],
  ['THIRD_PARTY', 4],
  ['PASS_VOIDED', 4],
  ['RECEIPT_REVERSED', 3],
  ['SERVICE', 12],
  ['INSTALMENT_WAIVED', 3],
  ['DISCOUNT', 8],
  ['APPLICATION_REJECTED', 5],
  ['REVIEW_REJECTED', 5],
  ['TERMINATED', 3],
  ['ADVANCE_LATE', 9],
  ['ADVANCE_SHORT', 6],
  ['ADVANCE_UNPAID', 3],
  ['ACKNOWLEDGED_LATE', 4],
  ['REVIEW_LATE', 5],
  ['REVIEW_ISSUES', 8],
  ['ORDER_CANCELLED', 2],
  ['GOODS_LATE', 14],
  ['SHIPMENT_UNPAID', 4],
  ['TWO_LOTS', 22],
  ['DELIVERY_VOIDED', 4],
  ['SIGN_OFF_REFUSED', 2],
  ['REMARK', 7],
  ['INVOICE_REVERSED', 4],
  ['PAYS_LATE', 15],
  ['NEVER_PAYS', 5],
];
/** What has to have happened to some contract at least once. */
const certain: readonly (readonly Twist[])[] = [
  ['EXCEPTION', 'CONDITION', 'REVIEW_REJECTED', 'REINSPECTED'],
  ['LEGAL_QUESTION', 'AMENDED', 'TWO_LOTS', 'INVOICE_REVERSED'],
  ['THIRD_PARTY', 'PASS_VOIDED', 'REMARK'],
  ['SERVICE', 'INSTALMENT_WAIVED', 'SIGN_OFF_CORRECTED', 'USUAL_TERMS'],
  ['RECEIPT_REVERSED', 'GOODS_LATE', 'BOOKING_REVERSED', 'USUAL_TERMS'],
  ['ORDER_CANCELLED'],
  ['SIGN_OFF_REFUSED', 'REVIEW_ISSUES'],
  ['TERMINATED'],
  ['DISCOUNT', 'DELIVERY_VOIDED', 'QUOTED'],
];
/** Money that does not come. */
const unpaid: readonly Twist[] = ['ADVANCE_UNPAID', 'SHIPMENT_UNPAID', 'PAYS_LATE', 'NEVER_PAYS'];
/** Working days before today on which a story has to begin to have come as far as its halt by today, and not much further. */
const since: Readonly<Record<Halt, number>> = {
  DISCOUNT_OPEN: 2,
  APPLICATION_DRAFT: 2,
  APPLICATION_SUBMITTED: 4,
  APPLICATION_REVIEWED: 6,
  APPLICATION_APPROVED: 9,
  DRAFT: 10,
  EXCEPTION_DRAFT: 10,
  EXCEPTION_SUBMITTED: 11,
  IN_REVIEW: 11,
  LAST_REVIEW: 15,
  REVIEWED: 17,
  COUNTERSIGNED: 20,
  SEALED: 22,
  CONDITION_OPEN: 22,
  SIGNED: 30,
  AMENDMENT_DRAFT: 32,
  AMENDMENT_SUBMITTED: 32,
  AMENDMENT_IN_REVIEW: 34,
  AMENDMENT_REVIEWED: 36,
  AMENDMENT_COUNTERSIGNED: 37,
  AMENDMENT_SEALED: 37,
  AMENDMENT_ABANDONED: 35,
  REVIEW_RUNNING: 28,
  REVIEW_REFUSED: 28,
  REVIEW_WITHDRAWN: 28,
  RECEIPT_OPEN: 36,
  ORDER_DRAFT: 38,
  ORDER_CHECKED: 38,
  ORDER_IN_REVIEW: 40,
  ORDER_ISSUES: 41,
  ORDER_PASSED: 42,
  ORDER_CONFIRMED: 46,
  NOTICE_DRAFT: 46,
  NOTICE_SUBMITTED: 46,
  NOTICE_SIGNED: 48,
  NOTICE_REVOKED: 50,
  PLAN_DRAFT: 50,
  PLAN_RELEASED: 50,
  PLAN_IN_PROGRESS: 54,
  PLAN_DELAYED: 54,
  PLAN_REPLANNED: 56,
  READY: 72,
  THIRD_PARTY_ORDERED: 74,
  THIRD_PARTY_FAILED: 78,
  INVOICE_SUBMITTED: 75,
  INVOICE_APPROVED: 85,
  INVOICE_ISSUED: 85,
  DELIVERY_DRAFT: 85,
  DELIVERY_SUBMITTED: 85,
  DELIVERY_RELEASED: 100,
  DELIVERY_ISSUED: 90,
  ON_THE_WAY: 85,
  SIGNED_FOR: 95,
  ARRIVAL_DISPUTED: 95,
  PARTLY_PAID: 48,
  RECEIPT_CONFIRMED: 95,
};

/** 一年的往来 — the contracts of the year up to now, each a story; prices rise at midyear, the house keeps its books every month. */
export async function playDemoYear(
  stage: Stage,
  {
    from,
    now,
    products,
    customers,
    stores,
    report,
  }: {
    from: string;
    now: Date;
    products: readonly DemoProduct[];
    customers: readonly DemoCustomer[];
    stores: DemoStores;
    report: (share: number) => void;
  },
): Promise<void> {
  const { chance } = stage;
  const agenda = openAgenda(stage);
  const until = dateIn('Asia/Shanghai', now);
  const midyear = addDays(from, 182);
  const days = daysBetween(from, until);
  const known = customers.filter((each) => each.tier !== 'POTENTIAL');
  // A few firms have a story of their own; everything else happens to the others.
  const [quiet, waived, troubled, lowered, ...buyers] = [
    known[6]!,
    known[15]!,
    known[9]!,
    known[16]!,
    ...known.filter((_, index) => ![6, 9, 15, 16].includes(index)),
  ];
  // What stands somewhere today needs customers who pay; trouble with money happens to the others.
  const steady = buyers.filter((_, index) => index % 2 === 0);
  const home = steady.filter((each) => each.country === 'CN');
  const restless = buyers.filter((_, index) => index % 2 === 1);
  const ago = (days: number) => addDays(until, -days);
  const begin = (day: string, customer: DemoCustomer, turns: readonly Twist[] = [], stopAt?: Halt) => {
    const plan = planFor(chance, {
      customer,
      products,
      stores,
      rise: day >= addDays(midyear, -12) ? 1.03 : 1,
      turns,
      ...(stopAt ? { stopAt } : {}),
    });
    agenda.begin((own) => contractStory(own, plan), day, customer.id);
  };

  agenda.begin(monthly, from, 'the house');
  agenda.begin((own) => monthEndStory(own, until), from, 'the house');
  agenda.begin(collectionStory, from, 'collection');
  agenda.begin(archiveStory, addDays(from, 120), 'archive');
  agenda.begin(
    once((own) =>
      issueDemoPolicies(own, products, {
        name: '下半年销售政策',
        nameEn: 'Price policy of the second half-year',
        rise: 1.03,
        validFrom: midyear,
        sign: true,
      }),
    ),
    addDays(midyear, -5),
    'prices',
  );
  agenda.begin(
    once((own) =>
      issueDemoPolicies(own, products, {
        name: '下年度销售政策（草案）',
        nameEn: 'Price policy of next year (draft)',
        rise: 1.06,
        validFrom: addDays(until, 30),
        sign: false,
      }),
    ),
    ago(6),
    'prices',
  );
  agenda.begin(once(reviewAfterSigningToo), ago(50), 'policy');
  agenda.begin(once(debatePolicies), ago(6), 'policy');
  for (let index = 0; index < usual; index++) {
    const customer = chance.percent(30)
      ? chance.pick(buyers.filter((each) => each.tier === 'KEY'))
      : chance.pick(buyers);
    begin(
      addDays(from, Math.floor((index * (days - 12)) / usual)),
      customer,
      shares
        .filter(([, share]) => chance.percent(share))
        .map(([twist]) => twist)
        .filter((twist) => !(steady.includes(customer) && unpaid.includes(twist))),
    );
  }
  for (const [index, halt] of halts.entries())
    begin(
      ago(Math.round(since[halt] * 1.6 + 3)),
      halt === 'RECEIPT_CONFIRMED'
        ? restless[4]!
        : halt === 'PARTLY_PAID'
          ? restless[1]!
          : steady[index % steady.length]!,
      halt === 'DISCOUNT_OPEN' ? ['DISCOUNT'] : halt === 'PARTLY_PAID' ? ['ON_ACCOUNT'] : [],
      halt,
    );
  for (let index = 0; index < 5; index++)
    begin(addDays(from, index * 9), restless.at(-1 - index)!, ['ON_ACCOUNT', 'NEVER_PAYS']);
  for (const back of [118, 130, 142]) begin(ago(back), restless[back % 5]!, ['ON_ACCOUNT', 'NEVER_PAYS']);
  begin(ago(75), steady[4]!, ['ADVANCE_SHORT'], 'ORDER_CHECKED');
  for (const [index, turns] of certain.entries())
    begin(addDays(from, 12 + index * 11), home[(index * 3) % home.length]!, turns);
  for (const [index, halt] of offerHalts.entries()) {
    const plan = planFor(chance, { customer: buyers[index * 4]!, products, stores, rise: 1.03 });
    agenda.begin((own) => quotationStory(own, plan, halt), ago(halt === 'EXPIRED' ? 90 : 14), plan.customer.id);
  }
  agenda.begin((own) => calculationStory(own, products.slice(8, 11)), ago(20), 'calculation');
  const [newcomer, another, third] = customers.filter((each) => each.tier === 'POTENTIAL');
  begin(ago(60), newcomer!);
  begin(ago(7), third!, [], 'APPLICATION_SUBMITTED');
  begin(ago(20), buyers[3]!, ['CLAUSE_MISSING']);
  begin(ago(45), buyers[5]!, ['MISMATCH']);
  begin(ago(25), buyers[8]!, ['APPLICATION_REJECTED', 'ABANDONED']);
  // Its only contract came to nothing: the customer rests.
  begin(from, quiet!, ['USUAL_TERMS', 'TERMINATED']);
  begin(ago(40), waived!, ['WAIVER'], 'REVIEWED');
  agenda.begin((own) => lowersCredit(own, waived!), ago(43), waived!.id);
  begin(ago(40), troubled!, [], 'LAST_REVIEW');
  agenda.begin(
    once((own) => blockDemoCredit(own, troubled!)),
    ago(10),
    troubled!.id,
  );
  agenda.begin(
    once((own) => proposeDemoCredit(own, another!)),
    ago(3),
    another!.id,
  );
  agenda.begin((own) => waiverStory(own, buyers.slice(10, 13)), ago(9), 'waivers');
  agenda.begin((own) => discountCases(own, products[4]!, buyers.slice(14, 16), 1.03), ago(8), 'discounts');
  agenda.begin((own) => leadStory(own, known[0]!), ago(40), 'leads');
  agenda.begin((own) => transferStory(own, [lowered!, another!, third!]), ago(9), 'transfers');
  agenda.begin((own) => discontinues(own, products[9]!), ago(2), 'products');
  agenda.begin((own) => stockStory(own, products, stores.domestic), ago(10), 'stock');
  for (const [store, reached, back] of [
    [stores.domestic, 'POSTED', 100],
    [stores.export, 'DIFFERENCE', 4],
    [stores.parts, 'COUNTED', 4],
    [stores.south, 'APPROVED', 4],
    [stores.domestic, 'PLANNED', 2],
  ] as const)
    agenda.begin((own) => stocktakeStory(own, store, reached), ago(back), 'stock');
  agenda.begin(serviceStory, ago(36), 'service');
  agenda.begin((own) => accessStory(own, 'EARLIER'), ago(30), 'access');
  agenda.begin((own) => accessStory(own, 'NOW'), ago(5), 'access');
  await agenda.play(now, report);
  await tidy(stage);
}

const once = (deed: (own: Stage) => Promise<void>) =>
  async function* (own: Stage): Story {
    yield 0;
    await deed(own);
  };

/** What the house does by itself every night happens in the demo once a month. */
async function* monthly(stage: Stage): Story {
  for (;;) {
    await keepBooks(stage);
    yield 20;
  }
}

async function keepBooks(stage: Stage): Promise<void> {
  await turnPricePolicies(stage.system());
  await markOverdueInstalments(stage.system());
  await markOverdueReceivables(stage.system());
  await expireQuotations(stage.system());
  await closeAccess(stage.system());
}

/** Every nightly task once more, so that the lists of today are what they would be. */
async function tidy(stage: Stage): Promise<void> {
  await keepBooks(stage);
  for (const task of [
    letCustomersRest,
    endWarranties,
    remindAdvances,
    remindFiling,
    remindUnsigned,
    watchProduction,
    markLateOrders,
    markLateShippingNotices,
    escalateLateTasks,
  ])
    await task(stage.system());
}
