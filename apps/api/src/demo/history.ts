import { markOverdueInstalments } from '@tradewind/domain/contract/mark-overdue.ts';
import { addDays, dateIn, daysBetween } from '@tradewind/domain/kernel/clock.ts';
import { turnPricePolicies } from '@tradewind/domain/pricing/turn-price-policies.ts';
import { markOverdueReceivables } from '@tradewind/domain/receivable/mark-overdue.ts';
import { remindUnsigned } from '@tradewind/domain/signoff/remind-unsigned.ts';
import { openAgenda, type Story } from './agenda.ts';
import { contractStory } from './contract-story.ts';
import { blockDemoCredit, proposeDemoCredit } from './credit.ts';
import type { DemoCustomer } from './customers.ts';
import { type Halt, halts, planFor, type Twist } from './plan.ts';
import { issueDemoPolicies } from './prices.ts';
import type { DemoProduct } from './products.ts';
import type { DemoStores } from './references.ts';
import type { Stage } from './stage.ts';

/** How many contracts begin over the year, and what happens to how many of a hundred of them. */
const contracts = 100;
const shares: readonly (readonly [Twist, number])[] = [['DISCOUNT', 8], ['APPLICATION_REJECTED', 5], ['REVIEW_REJECTED', 5], ['TERMINATED', 3], ['ADVANCE_LATE', 9], ['ADVANCE_SHORT', 6], ['ADVANCE_UNPAID', 3], ['ACKNOWLEDGED_LATE', 4], ['REVIEW_LATE', 5], ['REVIEW_ISSUES', 8], ['ORDER_CANCELLED', 2], ['GOODS_LATE', 14], ['SHIPMENT_UNPAID', 4], ['TWO_LOTS', 22], ['DELIVERY_VOIDED', 4], ['SIGN_OFF_REFUSED', 2], ['REMARK', 7], ['INVOICE_REVERSED', 4], ['PAYS_LATE', 15], ['NEVER_PAYS', 5]];
/** Working days before today on which a story has to begin to have come as far as its halt by today, and not much further. */
const since: Readonly<Record<Halt, number>> = { DISCOUNT_OPEN: 2, APPLICATION_DRAFT: 2, APPLICATION_SUBMITTED: 4, APPLICATION_REVIEWED: 6, APPLICATION_APPROVED: 9, DRAFT: 10, IN_REVIEW: 11, LAST_REVIEW: 15, REVIEWED: 17, COUNTERSIGNED: 20, SEALED: 22, SIGNED: 30, RECEIPT_OPEN: 36, ORDER_CHECKED: 38, ORDER_IN_REVIEW: 40, ORDER_ISSUES: 41, ORDER_PASSED: 42, NOTICE_DRAFT: 46, NOTICE_SUBMITTED: 46, NOTICE_SIGNED: 48, NOTICE_REVOKED: 50, PLAN_DRAFT: 50, PLAN_RELEASED: 50, PLAN_IN_PROGRESS: 54, PLAN_DELAYED: 54, PLAN_REPLANNED: 56, INVOICE_SUBMITTED: 75, INVOICE_APPROVED: 85, DELIVERY_SUBMITTED: 85, DELIVERY_RELEASED: 100, DELIVERY_ISSUED: 90, ON_THE_WAY: 85, SIGNED_FOR: 95, RECEIPT_CONFIRMED: 150 };

/** 一年的往来 — the contracts of the year up to now, each a story; prices rise at midyear, the house keeps its books every month. */
export async function playDemoYear(stage: Stage, { from, now, products, customers, stores }: { from: string; now: Date; products: readonly DemoProduct[]; customers: readonly DemoCustomer[]; stores: DemoStores }): Promise<void> {
  const { chance } = stage;
  const agenda = openAgenda(stage);
  const until = dateIn('Asia/Shanghai', now);
  const midyear = addDays(from, 182);
  const days = daysBetween(from, until);
  const buyers = customers.filter((each) => each.tier !== 'POTENTIAL');
  const begin = (day: string, customer: DemoCustomer, turns: readonly Twist[] = [], stopAt?: Halt) => {
    const plan = planFor(chance, { customer, products, stores, rise: day >= addDays(midyear, -12) ? 1.03 : 1, turns, ...(stopAt ? { stopAt } : {}) });
    agenda.begin((own) => contractStory(own, plan), day, customer.id);
  };

  agenda.begin(monthly, from, 'the house');
  agenda.begin(once((own) => issueDemoPolicies(own, products, { name: '下半年销售政策', rise: 1.03, validFrom: midyear, sign: true })), addDays(midyear, -5), 'prices');
  agenda.begin(once((own) => issueDemoPolicies(own, products, { name: '下年度销售政策（草案）', rise: 1.06, validFrom: addDays(until, 30), sign: false })), addDays(until, -6), 'prices');
  for (let index = 0; index < contracts; index++) {
    const customer = chance.percent(30) ? chance.pick(buyers.filter((each) => each.tier === 'KEY')) : chance.pick(buyers);
    begin(addDays(from, Math.floor((index * (days - 12)) / contracts)), customer, shares.filter(([, share]) => chance.percent(share)).map(([twist]) => twist));
  }
  for (const [index, halt] of halts.entries()) begin(addDays(until, -Math.round(since[halt] * 1.45)), buyers[(index * 7) % buyers.length]!, halt === 'DISCOUNT_OPEN' ? ['DISCOUNT'] : [], halt);
  const [newcomer, another, third] = customers.filter((each) => each.tier === 'POTENTIAL');
  begin(addDays(until, -60), newcomer!);
  begin(addDays(until, -7), third!, [], 'APPLICATION_SUBMITTED');
  begin(addDays(until, -20), buyers[3]!, ['CLAUSE_MISSING']);
  begin(addDays(until, -45), buyers[5]!, ['MISMATCH']);
  begin(addDays(until, -25), buyers[8]!, ['APPLICATION_REJECTED', 'ABANDONED']);
  const troubled = buyers[9]!;
  begin(addDays(until, -40), troubled, [], 'LAST_REVIEW');
  agenda.begin(once((own) => blockDemoCredit(own, troubled)), addDays(until, -10), troubled.id);
  agenda.begin(once((own) => proposeDemoCredit(own, another!)), addDays(until, -3), another!.id);
  await agenda.play(now);
  await keepBooks(stage);
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
  await remindUnsigned(stage.system());
}
