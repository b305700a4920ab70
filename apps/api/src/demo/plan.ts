import type { Chance } from './chance.ts';
import type { DemoCustomer } from './customers.ts';
import { policyPrice } from './prices.ts';
import type { DemoProduct } from './products.ts';
import type { DemoStores } from './references.ts';

/** What can happen to a contract that does not go by the book. */
export const twists = [
  'QUOTED',
  'DISCOUNT',
  'APPLICATION_REJECTED',
  'ABANDONED',
  'CLAUSE_MISSING',
  'EXCEPTION',
  'CONDITION',
  'LEGAL_QUESTION',
  'REVIEW_REJECTED',
  'WAIVER',
  'TERMINATED',
  'AMENDED',
  'INSTALMENT_WAIVED',
  'ADVANCE_LATE',
  'ADVANCE_SHORT',
  'ADVANCE_UNPAID',
  'MISMATCH',
  'ACKNOWLEDGED_LATE',
  'REVIEW_LATE',
  'REVIEW_ISSUES',
  'ORDER_CANCELLED',
  'GOODS_LATE',
  'REINSPECTED',
  'THIRD_PARTY',
  'SHIPMENT_UNPAID',
  'TWO_LOTS',
  'DELIVERY_VOIDED',
  'PASS_VOIDED',
  'SIGN_OFF_REFUSED',
  'REMARK',
  'SIGN_OFF_CORRECTED',
  'BOOKING_REVERSED',
  'INVOICE_REVERSED',
  'RECEIPT_REVERSED',
  'SERVICE',
  'ON_ACCOUNT',
  'USUAL_TERMS',
  'PAYS_LATE',
  'NEVER_PAYS',
] as const;
export type Twist = (typeof twists)[number];

/** Where a story stands today, so that every state is there to be seen. */
export const halts = [
  'DISCOUNT_OPEN',
  'APPLICATION_DRAFT',
  'APPLICATION_SUBMITTED',
  'APPLICATION_REVIEWED',
  'APPLICATION_APPROVED',
  'DRAFT',
  'EXCEPTION_DRAFT',
  'EXCEPTION_SUBMITTED',
  'IN_REVIEW',
  'LAST_REVIEW',
  'REVIEWED',
  'COUNTERSIGNED',
  'SEALED',
  'CONDITION_OPEN',
  'SIGNED',
  'AMENDMENT_DRAFT',
  'AMENDMENT_SUBMITTED',
  'AMENDMENT_IN_REVIEW',
  'AMENDMENT_REVIEWED',
  'AMENDMENT_COUNTERSIGNED',
  'AMENDMENT_SEALED',
  'AMENDMENT_ABANDONED',
  'REVIEW_RUNNING',
  'REVIEW_REFUSED',
  'REVIEW_WITHDRAWN',
  'RECEIPT_OPEN',
  'ORDER_DRAFT',
  'ORDER_CHECKED',
  'ORDER_IN_REVIEW',
  'ORDER_ISSUES',
  'ORDER_PASSED',
  'ORDER_CONFIRMED',
  'NOTICE_DRAFT',
  'NOTICE_SUBMITTED',
  'NOTICE_SIGNED',
  'NOTICE_REVOKED',
  'PLAN_DRAFT',
  'PLAN_RELEASED',
  'PLAN_IN_PROGRESS',
  'PLAN_DELAYED',
  'PLAN_REPLANNED',
  'READY',
  'THIRD_PARTY_ORDERED',
  'THIRD_PARTY_FAILED',
  'INVOICE_SUBMITTED',
  'INVOICE_APPROVED',
  'INVOICE_ISSUED',
  'DELIVERY_DRAFT',
  'DELIVERY_SUBMITTED',
  'DELIVERY_RELEASED',
  'DELIVERY_ISSUED',
  'ON_THE_WAY',
  'SIGNED_FOR',
  'ARRIVAL_DISPUTED',
  'PARTLY_PAID',
  'RECEIPT_CONFIRMED',
] as const;
export type Halt = (typeof halts)[number];

export interface PlanLine {
  readonly product: DemoProduct;
  readonly quantity: number;
  readonly price: string;
}

/** 计划 — what is sold to whom, and what will happen to it. */
export interface Plan {
  readonly customer: DemoCustomer;
  readonly subject: string;
  readonly lines: readonly PlanLine[];
  /** Days from application to promised delivery. */
  readonly leadDays: number;
  readonly stores: DemoStores;
  readonly turns: Set<Twist>;
  readonly stopAt?: Halt;
}

/** 拟定计划 — a few products in quantities that make an order of a usual size, at policy prices or somewhat above. */
export function planFor(
  chance: Chance,
  {
    customer,
    products,
    stores,
    rise,
    turns = [],
    stopAt,
  }: {
    customer: DemoCustomer;
    products: readonly DemoProduct[];
    stores: DemoStores;
    rise: number;
    turns?: readonly Twist[];
    stopAt?: Halt;
  },
): Plan {
  const count = chance.between(1, 3);
  const chosen = new Set<DemoProduct>();
  while (chosen.size < count) chosen.add(chance.pick(products));
  // What stands somewhere today is small, so that no limit stops it before.
  const target =
    (stopAt ? chance.between(20, 60) : customer.tier === 'KEY' ? chance.between(120, 420) : chance.between(30, 160)) *
    1_000;
  const lines = [...chosen].map((product, index): PlanLine => {
    const wanted = target / count / product.price;
    const quantity = wanted > 200 ? Math.round(wanted / 50) * 50 : Math.max(1, Math.round(wanted));
    const above = turns.includes('DISCOUNT') && index === 0 ? 0.955 : 1 + chance.between(0, 8) / 100;
    return { product, quantity, price: (Number(policyPrice(product, customer.currency, rise)) * above).toFixed(2) };
  });
  const subject = lines.every(({ product }) => product.family === lines[0]!.product.family)
    ? lines[0]!.product.code
    : customer.country === 'CN'
      ? '轴承与减速机配套'
      : 'Bearings and gear reducers';
  return {
    customer,
    subject,
    lines,
    leadDays: chance.between(72, 98),
    stores,
    turns: new Set(turns),
    ...(stopAt ? { stopAt } : {}),
  };
}

/** 计划的产品行 — as an application, a quotation and a contract name them. */
export const linesOf = ({ customer, lines }: Plan) =>
  lines.map(({ product, quantity, price }) => ({
    productId: product.id,
    quantity: String(quantity),
    unitPrice: price,
    taxRatePercent: customer.country === 'CN' ? '13' : '0',
  }));

/** 付款条件的取舍 — on account where the story is about that; the usual parts where it has to get somewhere; else as chance will have it. */
export const termsOf = ({ turns, stopAt }: Plan) =>
  turns.has('ON_ACCOUNT') ? ('ACCOUNT' as const) : stopAt || turns.has('USUAL_TERMS') ? ('USUAL' as const) : undefined;
