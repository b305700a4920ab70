import type { MikroORM } from '@mikro-orm/postgresql';
import type { Caller } from '@tradewind/domain/access/caller.ts';
import { visibility } from '@tradewind/domain/access/visibility.ts';
import { type AnyRecord, recordOf } from '@tradewind/domain/kernel/record.ts';
import { type RawBuilder, sql } from 'kysely';
import type { JourneyStep } from './steps.ts';

/** Somebody a record waits for: a person, or whoever holds a role. */
export interface Holder {
  readonly role: string | null;
  readonly userId: string | null;
  readonly name: string | null;
  readonly dueAt: string | null;
}

/** A record of the contract inside one step. */
export interface JourneyRecordFacts {
  readonly step: JourneyStep;
  readonly type: string;
  readonly id: string;
  readonly number: string | null;
  readonly status: string;
  /** What kind it is, where that matters: of money, of an inspection. */
  readonly kind: string | null;
  readonly plannedOn: string | null;
  readonly actualOn: string | null;
  readonly amount: string | null;
  readonly amountDone: string | null;
  /** The caller may see it; what he may not see still counts for the state of the step. */
  readonly visible: boolean;
  readonly holders: readonly Holder[];
}

export interface JourneyFacts {
  readonly contract: {
    readonly id: string;
    readonly number: string;
    readonly status: string;
    readonly currency: string;
    readonly amount: string;
    readonly owner: string;
    readonly createdOn: string;
    readonly submittedOn: string | null;
    readonly rejectedReason: string | null;
    /** Whether the departments review it after signing, and how far that is. */
    readonly reviewAfterSigning: string;
    readonly signedOn: string | null;
    readonly deliveryOn: string | null;
    readonly shippedOn: string | null;
    readonly acceptedOn: string | null;
    readonly fulfilledOn: string | null;
    readonly serviceAgreed: boolean;
    readonly orderProgress: string;
    readonly shipmentProgress: string;
    readonly invoiceProgress: string;
    readonly signOffProgress: string;
    readonly collectionProgress: string;
    readonly shippedAmount: string;
    readonly invoicedAmount: string;
    readonly signedForAmount: string;
    readonly collectedAmount: string;
  };
  /** Day a technical agreement was attached to the contract, its application or its quotation. */
  readonly technicalOn: string | null;
  /** Day the review before signing was agreed. */
  readonly reviewedOn: string | null;
  /** Something of it is made, not taken from stock or bought. */
  readonly made: boolean;
  readonly lastReceiptOn: string | null;
  readonly records: readonly JourneyRecordFacts[];
}

/** Where the records of a step are found from the contract `c`; `t` is the record itself. */
interface Source {
  readonly step: JourneyStep;
  readonly type: string;
  readonly from: RawBuilder<unknown>;
  readonly number?: RawBuilder<unknown>;
  readonly kind?: RawBuilder<unknown>;
  readonly planned?: RawBuilder<unknown>;
  readonly actual?: RawBuilder<unknown>;
  readonly amount?: RawBuilder<unknown>;
  readonly done?: RawBuilder<unknown>;
}

const day = (instant: RawBuilder<unknown>) => sql`(${instant} at time zone 'Asia/Shanghai')::date`;
const orders = sql`c join sales_order o on o.contract_id = c.id`;
const lots = sql`${orders} join finished_lot l on l.order_id = o.id`;
const deliveries = sql`c join delivery_order d on d.contract_id = c.id`;

const sources: readonly Source[] = [
  { step: 'PRESALES', type: 'Customer', from: sql`c join customer t on t.id = c.customer_id` },
  {
    step: 'PRICE',
    type: 'Quotation',
    from: sql`c join contract_application a on a.id = c.application_id join quotation q on q.id = a.quotation_id join quotation t on t.number = q.number`,
    number: sql`t.number || ' v' || t.revision`,
    planned: sql`t.valid_to`,
    actual: sql`coalesce(t.answered_on, t.sent_on)`,
    amount: sql`t.amount`,
  },
  {
    step: 'CONTRACT',
    type: 'ContractApplication',
    from: sql`c join contract_application t on t.id = c.application_id`,
    amount: sql`t.amount`,
  },
  {
    step: 'CONTRACT',
    type: 'Contract',
    from: sql`c join contract t on t.id = c.id`,
    actual: sql`t.signed_on`,
    amount: sql`t.amount`,
  },
  {
    step: 'CONTRACT_REVIEW',
    type: 'ContractReview',
    from: sql`c join contract_review t on t.contract_id = c.id`,
    number: sql`t.round::text`,
    actual: day(sql`t.ended_at`),
  },
  {
    step: 'CONTRACT_REVIEW',
    type: 'LegalQuestion',
    from: sql`c join legal_question t on t.contract_id = c.id`,
    number: sql`null`,
    actual: day(sql`t.answered_at`),
  },
  {
    step: 'ADVANCE',
    type: 'PaymentScheduleLine',
    from: sql`c join payment_schedule_line t on t.contract_id = c.id and t.kind = 'ADVANCE'`,
    number: sql`t.position::text`,
    kind: sql`t.kind`,
    planned: sql`t.due_on`,
    amount: sql`t.amount`,
    done: sql`t.received_amount`,
  },
  {
    step: 'SCHEDULING',
    type: 'SalesOrder',
    from: sql`c join sales_order t on t.contract_id = c.id`,
    planned: sql`t.delivery_on`,
    actual: sql`t.confirmed_on`,
    amount: sql`t.amount`,
  },
  {
    step: 'SCHEDULING',
    type: 'ProductionNotice',
    from: sql`${orders} join production_notice t on t.order_id = o.id`,
    planned: sql`t.required_on`,
    actual: sql`t.approved_on`,
  },
  {
    step: 'PRODUCTION',
    type: 'ProductionPlan',
    from: sql`${orders} join production_plan t on t.order_id = o.id`,
    number: sql`t.number || ' v' || t.revision`,
    planned: sql`coalesce(t.promised_on, t.computed_finish_on)`,
    actual: sql`t.completed_on`,
  },
  {
    step: 'INSPECTION_AND_STORAGE',
    type: 'FinishedLot',
    from: sql`${orders} join finished_lot t on t.order_id = o.id`,
    actual: sql`t.tested_on`,
  },
  {
    step: 'INSPECTION_AND_STORAGE',
    type: 'Inspection',
    from: sql`${lots} join inspection t on t.lot_id = l.id`,
    actual: sql`t.concluded_on`,
  },
  {
    step: 'INSPECTION_AND_STORAGE',
    type: 'StockReceipt',
    from: sql`${lots} join stock_receipt t on t.lot_id = l.id`,
    actual: sql`t.received_on`,
  },
  {
    step: 'SHIPMENT',
    type: 'DeliveryOrder',
    from: sql`c join delivery_order t on t.contract_id = c.id`,
    planned: sql`t.planned_on`,
    actual: sql`t.left_on`,
    amount: sql`t.amount`,
  },
  {
    step: 'INVOICE',
    type: 'Invoice',
    from: sql`c join invoice t on t.contract_id = c.id`,
    kind: sql`t.kind`,
    actual: sql`t.issued_on`,
    amount: sql`t.amount`,
  },
  {
    step: 'SIGN_OFF',
    type: 'SignOff',
    from: sql`${deliveries} join sign_off t on t.delivery_id = d.id`,
    planned: sql`d.planned_on`,
    actual: sql`t.signed_on`,
    amount: sql`d.amount`,
  },
  {
    step: 'SIGN_OFF',
    type: 'DeliveryException',
    from: sql`c join delivery_exception t on t.contract_id = c.id`,
    kind: sql`t.kind`,
    actual: sql`t.settled_on`,
  },
  {
    step: 'SERVICE',
    type: 'DispatchOrder',
    from: sql`c join dispatch_order t on t.contract_id = c.id`,
    kind: sql`t.kind`,
    planned: sql`t.planned_to`,
    actual: sql`t.accepted_on`,
  },
  {
    step: 'COLLECTION',
    type: 'PaymentScheduleLine',
    from: sql`c join payment_schedule_line t on t.contract_id = c.id and t.kind <> 'ADVANCE'`,
    number: sql`t.position::text`,
    kind: sql`t.kind`,
    planned: sql`t.due_on`,
    amount: sql`t.amount`,
    done: sql`t.received_amount`,
  },
  {
    step: 'COLLECTION',
    type: 'Receivable',
    from: sql`c join receivable t on t.contract_id = c.id`,
    kind: sql`t.kind`,
    planned: sql`t.due_on`,
    actual: sql`t.paid_on`,
    amount: sql`t.amount`,
    done: sql`t.received_amount`,
  },
  {
    step: 'FILING',
    type: 'ArchiveFile',
    from: sql`c join archive_file t on t.contract_id = c.id`,
    number: sql`t.register_number`,
    planned: sql`t.transfer_due_on`,
    actual: sql`t.registered_on`,
  },
];

/** 可见否 — the caller's own row rule of a record as a condition on the alias. */
export function seen(orm: MikroORM, definition: AnyRecord, alias: string, caller: Caller): RawBuilder<unknown> {
  const rule = visibility(orm.getMetadata(), definition, alias, caller);
  return rule.rows === 'SOME' ? sql`(${rule.predicate})` : rule.rows === 'ALL' ? sql`true` : sql`false`;
}

function recordsOf(orm: MikroORM, caller: Caller, source: Source): RawBuilder<unknown> {
  const none = sql`null::numeric`;
  return sql`select ${source.step}::text as step, ${source.type}::text as type, t.id, (${source.number ?? sql`t.number`})::text as number, t.status::text as status, (${source.kind ?? sql`null`})::text as kind,
    (${source.planned ?? sql`null`})::date as planned_on, (${source.actual ?? sql`null`})::date as actual_on, ${source.amount ?? none} as amount, ${source.done ?? none} as amount_done,
    ${seen(orm, recordOf(source.type), 't', caller)} as visible, t.created_at from ${source.from}`;
}

/**
 * 合同全程事实 — everything the sixteen steps of one contract are told from, in one statement; nothing when the caller does not see the contract. What
 * waits for whom is read from the open tasks of its records.
 */
export function journeyStatement(orm: MikroORM, caller: Caller, id: string): RawBuilder<unknown> {
  const all = sql.join(
    sources.map((source) => recordsOf(orm, caller, source)),
    sql` union all `,
  );
  return sql`with c as materialized (select t.* from contract t where t.id = ${id}::uuid and ${seen(orm, recordOf('Contract'), 't', caller)}),
  found as materialized (${all}),
  held as materialized (
    select k.record_id, jsonb_agg(jsonb_build_object('role', k.role, 'userId', u.id, 'name', u.name, 'dueAt', k.due_at) order by k.due_at nulls last, k.id) as holders
    from task k left join app_user u on u.id = k.assignee_id
    where k.record_id in (select f.id from found f) and k.status = 'OPEN' and k.kind in ('APPROVAL', 'ACTION') group by k.record_id)
  select jsonb_build_object(
    'contract', jsonb_build_object('id', c.id, 'number', c.number, 'status', c.status, 'currency', c.currency, 'amount', c.amount::text, 'owner', (select u.name from app_user u where u.id = c.owner_id),
      'createdOn', ${day(sql`c.created_at`)}, 'submittedOn', ${day(sql`c.submitted_at`)}, 'rejectedReason', c.rejected_reason, 'reviewAfterSigning', c.review_after_signing,
      'signedOn', c.signed_on, 'deliveryOn', c.delivery_on, 'shippedOn', c.shipped_on, 'acceptedOn', c.accepted_on, 'fulfilledOn', c.fulfilled_on, 'serviceAgreed', c.service_agreed,
      'orderProgress', c.order_progress, 'shipmentProgress', c.shipment_progress, 'invoiceProgress', c.invoice_progress, 'signOffProgress', c.sign_off_progress, 'collectionProgress', c.collection_progress,
      'shippedAmount', c.shipped_amount::text, 'invoicedAmount', c.invoiced_amount::text, 'signedForAmount', c.signed_for_amount::text, 'collectedAmount', c.collected_amount::text),
    'technicalOn', (select ${day(sql`min(f.created_at)`)} from attachment f where f.kind = 'TECHNICAL_AGREEMENT'
      and f.subject_id in (select c.id union all select c.application_id union all select a.quotation_id from contract_application a where a.id = c.application_id)),
    'reviewedOn', (select ${day(sql`max(v.ended_at)`)} from approval v where v.record_id = c.id and v.document_type = 'CONTRACT' and v.status = 'APPROVED'),
    'made', exists (select 1 from sales_order o join sales_order_line ol on ol.order_id = o.id where o.contract_id = c.id and o.status <> 'CANCELLED' and (ol.supply is null or ol.supply = 'PRODUCTION')),
    'lastReceiptOn', (select max(ra.allocated_on) from receipt_allocation ra where ra.contract_id = c.id and ra.amount > 0),
    'records', coalesce((select jsonb_agg(jsonb_build_object('step', f.step, 'type', f.type, 'id', f.id, 'number', f.number, 'status', f.status, 'kind', f.kind, 'plannedOn', f.planned_on, 'actualOn', f.actual_on,
      'amount', f.amount::text, 'amountDone', f.amount_done::text, 'visible', f.visible, 'holders', coalesce(h.holders, '[]'::jsonb)) order by f.created_at, f.id)
      from found f left join held h on h.record_id = f.id), '[]'::jsonb))::text from c`;
}
