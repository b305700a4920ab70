import { type RawBuilder, sql } from 'kysely';
import type { Stage } from '../process.ts';
import type { Told } from './record-source.ts';

/** Records `t` of a stage that wait for somebody: in which states, since when they are late, and what money they are about. */
export interface Waiting {
  readonly stage: Stage;
  readonly type: string;
  readonly states: readonly string[];
  /** More than the state says. */
  readonly also?: RawBuilder<unknown>;
  /** The day after which it is late, beside a task whose deadline has passed. */
  readonly due?: Told;
  readonly amount?: Told;
  /** Absent with an amount: the currency of `t` itself. */
  readonly currency?: RawBuilder<unknown>;
  /** Column of the person it belongs to, who holds it when no task names anybody. */
  readonly owner?: string;
}

const owner = 'owner_id';
const owned = { amount: 'amount', owner };
const reviewing = ['DRAFT', 'SUBMITTED'];
const signing = ['IN_REVIEW', 'REVIEWED', 'COUNTERSIGNED', 'SEALED'];
const ended = sql`exists (select 1 from contract k where k.id = t.contract_id and k.status in ('FULFILLED', 'CLOSED', 'TERMINATED'))`;

const waits = (stage: Stage, type: string, states: readonly string[], more: Partial<Waiting> = {}): Waiting => ({
  stage,
  type,
  states,
  ...more,
});

/** 在办 — what waits in each stage, by the states its own commands lead out of. */
export const waiting: readonly Waiting[] = [
  waits('customer', 'Customer', ['LEAD'], { owner }),
  waits('customer', 'CustomerTransfer', reviewing, { owner }),
  waits('credit', 'CreditProfile', ['PROPOSED', 'REVIEW_DUE']),
  waits('credit', 'CreditWaiver', reviewing, { due: 'valid_to', ...owned }),
  waits('pricing', 'PricePolicy', ['DRAFT', 'MEETING_DECIDED']),
  waits('pricing', 'PriceCalculation', ['DRAFT'], { owner }),
  waits('pricing', 'DiscountRequest', [...reviewing, 'REVIEWED'], { due: 'valid_to', owner }),
  waits('pricing', 'Quotation', ['DRAFT', 'READY', 'SENT'], { due: 'valid_to', ...owned }),
  waits('contract', 'ContractApplication', [...reviewing, 'REVIEWED', 'APPROVED'], owned),
  waits('contract', 'Contract', ['DRAFT', ...signing], { due: 'delivery_on', ...owned }),
  waits('contract', 'ContractAmendment', [...reviewing, ...signing], { owner }),
  waits('payment', 'Receipt', ['RECORDED'], owned),
  waits('payment', 'Receipt', ['CONFIRMED'], { also: sql`t.unallocated_amount > 0`, amount: 'unallocated_amount' }),
  waits('payment', 'PaymentScheduleLine', ['DUE', 'PARTLY_RECEIVED', 'OVERDUE'], {
    also: sql`t.kind in ('ADVANCE', 'BEFORE_SHIPMENT') and t.received_amount < t.amount`,
    due: 'due_on',
    amount: sql`t.amount - t.received_amount`,
    currency: sql`(select k.currency from contract k where k.id = t.contract_id)`,
  }),
  waits('order', 'SalesOrder', ['DRAFT', 'CHECKED', 'MISMATCH', 'IN_REVIEW', 'ISSUES_OPEN', 'PASSED'], {
    due: 'delivery_on',
    ...owned,
  }),
  waits('production', 'SalesOrder', ['CONFIRMED', 'IN_PRODUCTION'], {
    due: sql`coalesce(t.expected_finish_on, t.delivery_on)`,
    amount: 'amount',
  }),
  waits('production', 'ProductionNotice', [...reviewing, 'APPROVED'], { due: 'required_on' }),
  waits('production', 'ProductionPlan', ['DRAFT', 'RELEASED', 'IN_PROGRESS', 'DELAYED'], { due: 'promised_on' }),
  waits('quality', 'Inspection', ['REQUESTED', 'IN_PROGRESS', 'FAILED', 'RECTIFYING'], { due: 'rectify_by' }),
  waits('warehouse', 'StockReceipt', ['DRAFT', 'PRE_RECEIVED', 'PACKED']),
  waits('shipment', 'DeliveryOrder', [...reviewing, 'APPROVED', 'ISSUED'], { due: 'planned_on', ...owned }),
  waits('shipment', 'ShippingNotice', ['DUE'], { owner }),
  waits('invoice', 'Invoice', [...reviewing, 'APPROVED', 'ISSUED'], owned),
  waits('signoff', 'SignOff', ['AWAITED'], { owner }),
  waits('signoff', 'DeliveryException', ['OPEN'], { owner }),
  waits('receivable', 'Receivable', ['OPEN', 'PARTLY_PAID', 'OVERDUE', 'INTEREST', 'DEDUCTION', 'LITIGATION'], {
    due: 'due_on',
    amount: sql`t.amount - t.received_amount`,
    owner,
  }),
  waits('receivable', 'LegalAction', ['PROPOSED', 'FILED'], { owner }),
  waits('fieldservice', 'DispatchOrder', [...reviewing, 'APPROVED', 'SCHEDULED', 'ON_SITE'], {
    due: 'planned_to',
    owner,
  }),
  waits('commission', 'CommissionForm', [...reviewing, 'FINANCE_REVIEWED', 'DEPUTY_GM_REVIEWED', 'APPROVED'], {
    amount: 'net_amount',
  }),
  waits('commission', 'DepartmentAccrual', ['CALCULATED', 'RECONCILED']),
  waits('archive', 'ArchiveFile', ['COLLECTING', 'COMPLETE'], { also: ended, owner }),
  waits('archive', 'ArchiveFile', ['TRANSFERRED'], { due: 'transfer_due_on' }),
];

/** 经手任务 — open tasks `k` that say on whom a record waits: approvals and things to do, no mere news, no question asked beside it. */
export const awaited: RawBuilder<unknown> = sql`k.status = 'OPEN' and k.kind in ('APPROVAL', 'ACTION') and k.topic is distinct from 'order.message'`;

/** 逾期 — the day has passed and what was due by it still waits; what has no day is never late. */
export const overdue = (due: RawBuilder<unknown>, today: string): RawBuilder<unknown> =>
  sql`coalesce(${due} < ${today}::date, false)`;
