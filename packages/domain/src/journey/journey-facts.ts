import { type RawBuilder, sql } from 'kysely';
import { dayOf } from './record-source.ts';
import type { JourneyStep } from './steps.ts';

/** Somebody a record waits for: a person, or whoever holds a role. */
export interface Holder {
  readonly role: string | null;
  readonly userId: string | null;
  readonly name: string | null;
  readonly nameEn?: string | null;
  readonly dueAt: string | null;
}

/** A record of the contract inside one step. */
export interface JourneyRecordFacts {
  readonly step: JourneyStep;
  readonly type: string;
  readonly id: string;
  readonly number: string | null;
  readonly status: string;
  readonly kind: string | null;
  readonly plannedOn: string | null;
  readonly actualOn: string | null;
  readonly amount: string | null;
  readonly amountDone: string | null;
  /** The caller may see it; what he may not see still counts for the state of the step. */
  readonly visible: boolean;
  readonly holders: readonly Holder[];
}

const named = ['id', 'number', 'status', 'currency', 'reviewAfterSigning'] as const;
const progress = [
  'orderProgress',
  'shipmentProgress',
  'invoiceProgress',
  'signOffProgress',
  'collectionProgress',
] as const;
const perhaps = ['rejectedReason', 'signedOn', 'deliveryOn', 'shippedOn', 'acceptedOn', 'fulfilledOn'] as const;
const amounts = ['amount', 'shippedAmount', 'invoicedAmount', 'signedForAmount', 'collectedAmount'] as const;

type Always = (typeof named)[number] | (typeof progress)[number] | (typeof amounts)[number] | 'owner' | 'createdOn';
type ContractFacts = Readonly<
  Record<Always, string> & Record<(typeof perhaps)[number], string | null> & Record<'serviceAgreed', boolean>
>;

/** Everything the sixteen steps of one contract are told from. */
export interface JourneyFacts {
  readonly contract: ContractFacts;
  /** Day a technical agreement was attached to the contract, its application or its quotation. */
  readonly technicalOn: string | null;
  /** Day the review before signing was agreed. */
  readonly reviewedOn: string | null;
  /** Something of it is made, not taken from stock or bought. */
  readonly made: boolean;
  readonly lastReceiptOn: string | null;
  readonly records: readonly JourneyRecordFacts[];
}

type Expressions<T> = Readonly<Record<keyof T, RawBuilder<unknown>>>;

const column = (name: string) => sql.ref(`c.${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`);
const each = <K extends string>(names: readonly K[], tell: (name: K) => RawBuilder<unknown>) =>
  Object.fromEntries(names.map((name) => [name, tell(name)])) as Record<K, RawBuilder<unknown>>;

/** 合同自身事实 — what the steps ask of the contract `c` itself. */
export const contractFacts: Expressions<ContractFacts> = {
  ...each([...named, ...progress, ...perhaps, 'serviceAgreed'], column),
  ...each(amounts, (name) => sql`${column(name)}::text`),
  owner: sql`(select u.name from app_user u where u.id = c.owner_id)`,
  createdOn: dayOf(sql`c.created_at`),
};

/** 周边事实 — what they ask of what lies around the contract `c`. */
export const aroundFacts: Expressions<Omit<JourneyFacts, 'contract' | 'records'>> = {
  technicalOn: sql`(select ${dayOf(sql`min(f.created_at)`)} from attachment f where f.kind = 'TECHNICAL_AGREEMENT'
    and f.subject_id in (select c.id union all select c.application_id union all select a.quotation_id from contract_application a where a.id = c.application_id))`,
  reviewedOn: sql`(select ${dayOf(sql`max(v.ended_at)`)} from approval v where v.record_id = c.id and v.document_type = 'CONTRACT' and v.status = 'APPROVED')`,
  made: sql`exists (select 1 from sales_order o join sales_order_line ol on ol.order_id = o.id
    where o.contract_id = c.id and o.status <> 'CANCELLED' and (ol.supply is null or ol.supply = 'PRODUCTION'))`,
  lastReceiptOn: sql`(select max(ra.allocated_on) from receipt_allocation ra where ra.contract_id = c.id and ra.amount > 0)`,
};
