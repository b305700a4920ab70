import type { Stage } from '@tradewind/domain/process.ts';
import { type RawBuilder, sql } from 'kysely';

/** Records of a stage that wait for somebody: in which states, since when they are late, and what money they are about. */
export interface Waiting {
  readonly stage: Stage;
  readonly type: string;
  readonly table: string;
  readonly states: readonly string[];
  /** More than the state says. */
  readonly also?: RawBuilder<unknown>;
  /** What makes it late beside a task whose deadline has passed; `today` is the business date. */
  readonly late?: (today: string) => RawBuilder<unknown>;
  readonly amount?: RawBuilder<unknown>;
  /** Absent with an amount: the currency of `t` itself. */
  readonly currency?: RawBuilder<unknown>;
  /** Column of the person it belongs to, who holds it when no task names anybody. */
  readonly owner?: string;
}

const before = (column: RawBuilder<unknown>) => (today: string) => sql`coalesce(${column} < ${today}::date, false)`;
const ofContract = (column: string) => sql`(select k.currency from contract k where k.id = ${sql.ref(`t.${column}`)})`;
const ended = sql`exists (select 1 from contract k where k.id = t.contract_id and k.status in ('FULFILLED', 'CLOSED', 'TERMINATED'))`;

/** 在办 — what waits in each stage, by the states its own commands lead out of. */
export const waiting: readonly Waiting[] = [
  { stage: 'customer', type: 'Customer', table: 'customer', states: ['LEAD'], owner: 'owner_id' },
  {
    stage: 'customer',
    type: 'CustomerTransfer',
    table: 'customer_transfer',
    states: ['DRAFT', 'SUBMITTED'],
    owner: 'owner_id',
  },
  { stage: 'credit', type: 'CreditProfile', table: 'credit_profile', states: ['PROPOSED', 'REVIEW_DUE'] },
  {
    stage: 'credit',
    type: 'CreditWaiver',
    table: 'credit_waiver',
    states: ['DRAFT', 'SUBMITTED'],
    late: before(sql`t.valid_to`),
    amount: sql`t.amount`,
    owner: 'owner_id',
  },
  { stage: 'pricing', type: 'PricePolicy', table: 'price_policy', states: ['DRAFT', 'MEETING_DECIDED'] },
  { stage: 'pricing', type: 'PriceCalculation', table: 'price_calculation', states: ['DRAFT'], owner: 'owner_id' },
  {
    stage: 'pricing',
    type: 'DiscountRequest',
    table: 'discount_request',
    states: ['DRAFT', 'SUBMITTED', 'REVIEWED'],
    late: before(sql`t.valid_to`),
    owner: 'owner_id',
  },
  {
    stage: 'pricing',
    type: 'Quotation',
    table: 'quotation',
    states: ['DRAFT', 'READY', 'SENT'],
    late: before(sql`t.valid_to`),
    amount: sql`t.amount`,
    owner: 'owner_id',
  },
  {
    stage: 'contract',
    type: 'ContractApplication',
    table: 'contract_application',
    states: ['DRAFT', 'SUBMITTED', 'REVIEWED', 'APPROVED'],
    amount: sql`t.amount`,
    owner: 'owner_id',
  },
  {
    stage: 'contract',
    type: 'Contract',
    table: 'contract',
    states: ['DRAFT', 'IN_REVIEW', 'REVIEWED', 'COUNTERSIGNED', 'SEALED'],
    late: before(sql`t.delivery_on`),
    amount: sql`t.amount`,
    owner: 'owner_id',
  },
  {
    stage: 'contract',
    type: 'ContractAmendment',
    table: 'contract_amendment',
    states: ['DRAFT', 'SUBMITTED', 'IN_REVIEW', 'REVIEWED', 'COUNTERSIGNED', 'SEALED'],
    owner: 'owner_id',
  },
  {
    stage: 'payment',
    type: 'Receipt',
    table: 'receipt',
    states: ['RECORDED'],
    amount: sql`t.amount`,
    owner: 'owner_id',
  },
  {
    stage: 'payment',
    type: 'PaymentScheduleLine',
    table: 'payment_schedule_line',
    states: ['DUE', 'PARTLY_RECEIVED', 'OVERDUE'],
    also: sql`t.kind in ('ADVANCE', 'BEFORE_SHIPMENT') and t.received_amount < t.amount`,
    late: before(sql`t.due_on`),
    amount: sql`t.amount - t.received_amount`,
    currency: ofContract('contract_id'),
  },
  {
    stage: 'order',
    type: 'SalesOrder',
    table: 'sales_order',
    states: ['DRAFT', 'CHECKED', 'MISMATCH', 'IN_REVIEW', 'ISSUES_OPEN', 'PASSED'],
    late: before(sql`t.delivery_on`),
    amount: sql`t.amount`,
    owner: 'owner_id',
  },
  {
    stage: 'production',
    type: 'SalesOrder',
    table: 'sales_order',
    states: ['CONFIRMED', 'IN_PRODUCTION'],
    late: before(sql`coalesce(t.expected_finish_on, t.delivery_on)`),
    amount: sql`t.amount`,
  },
  {
    stage: 'production',
    type: 'ProductionNotice',
    table: 'production_notice',
    states: ['DRAFT', 'SUBMITTED', 'APPROVED'],
    late: before(sql`t.required_on`),
  },
  {
    stage: 'production',
    type: 'ProductionPlan',
    table: 'production_plan',
    states: ['DRAFT', 'RELEASED', 'IN_PROGRESS', 'DELAYED'],
    late: before(sql`t.promised_on`),
  },
  {
    stage: 'quality',
    type: 'Inspection',
    table: 'inspection',
    states: ['REQUESTED', 'IN_PROGRESS', 'FAILED', 'RECTIFYING'],
    late: before(sql`t.rectify_by`),
  },
  {
    stage: 'warehouse',
    type: 'StockReceipt',
    table: 'stock_receipt',
    states: ['DRAFT', 'PRE_RECEIVED', 'PACKED'],
  },
  {
    stage: 'shipment',
    type: 'DeliveryOrder',
    table: 'delivery_order',
    states: ['DRAFT', 'SUBMITTED', 'APPROVED', 'ISSUED'],
    late: before(sql`t.planned_on`),
    amount: sql`t.amount`,
    owner: 'owner_id',
  },
  {
    stage: 'shipment',
    type: 'ShippingNotice',
    table: 'shipping_notice',
    states: ['DUE'],
    owner: 'owner_id',
  },
  {
    stage: 'invoice',
    type: 'Invoice',
    table: 'invoice',
    states: ['DRAFT', 'SUBMITTED', 'APPROVED', 'ISSUED'],
    amount: sql`t.amount`,
    owner: 'owner_id',
  },
  { stage: 'signoff', type: 'SignOff', table: 'sign_off', states: ['AWAITED'], owner: 'owner_id' },
  {
    stage: 'signoff',
    type: 'DeliveryException',
    table: 'delivery_exception',
    states: ['OPEN'],
    owner: 'owner_id',
  },
  {
    stage: 'receivable',
    type: 'Receivable',
    table: 'receivable',
    states: ['OPEN', 'PARTLY_PAID', 'OVERDUE', 'INTEREST', 'DEDUCTION', 'LITIGATION'],
    late: before(sql`t.due_on`),
    amount: sql`t.amount - t.received_amount`,
    owner: 'owner_id',
  },
  {
    stage: 'receivable',
    type: 'LegalAction',
    table: 'legal_action',
    states: ['PROPOSED', 'FILED'],
    owner: 'owner_id',
  },
  {
    stage: 'fieldservice',
    type: 'DispatchOrder',
    table: 'dispatch_order',
    states: ['DRAFT', 'SUBMITTED', 'APPROVED', 'SCHEDULED', 'ON_SITE'],
    late: before(sql`t.planned_to`),
    owner: 'owner_id',
  },
  {
    stage: 'commission',
    type: 'CommissionForm',
    table: 'commission_form',
    states: ['DRAFT', 'SUBMITTED', 'FINANCE_REVIEWED', 'DEPUTY_GM_REVIEWED', 'APPROVED'],
    amount: sql`t.net_amount`,
  },
  {
    stage: 'commission',
    type: 'DepartmentAccrual',
    table: 'department_accrual',
    states: ['CALCULATED', 'RECONCILED'],
  },
  {
    stage: 'archive',
    type: 'ArchiveFile',
    table: 'archive_file',
    states: ['COLLECTING', 'COMPLETE'],
    also: ended,
    owner: 'owner_id',
  },
  {
    stage: 'archive',
    type: 'ArchiveFile',
    table: 'archive_file',
    states: ['TRANSFERRED'],
    late: before(sql`t.transfer_due_on`),
  },
];
