import { type RawBuilder, sql } from 'kysely';

/** A column of the record `t`, or an expression on it. */
export type Told = string | RawBuilder<unknown>;

/** What a record tells the step beside its state. */
export interface Telling {
  /** Absent: its column `number`. */
  readonly number?: Told;
  /** What kind it is, where that matters: of money, of an inspection. */
  readonly kind?: Told;
  readonly planned?: Told;
  readonly actual?: Told;
  readonly amount?: Told;
  readonly done?: Told;
}

/** Where the records of a step are found from the contract `c`: what they are joined to, and how; `t` is the record itself. */
export interface RecordSource extends Telling {
  readonly type: string;
  readonly from: RawBuilder<unknown>;
  readonly on: RawBuilder<unknown>;
}

const orders = sql`c join sales_order o on o.contract_id = c.id`;

/** 合同的单据 — records that name the contract. */
export const ofContract = (type: string, telling: Telling = {}): RecordSource => ({
  type,
  from: sql`c`,
  on: sql`t.contract_id = c.id`,
  ...telling,
});

/** 订单的单据 — records that name an order of the contract. */
export const ofOrder = (type: string, telling: Telling = {}): RecordSource => ({
  type,
  from: orders,
  on: sql`t.order_id = o.id`,
  ...telling,
});

/** 批次的单据 — records that name a lot made for an order of the contract. */
export const ofLot = (type: string, telling: Telling = {}): RecordSource => ({
  type,
  from: sql`${orders} join finished_lot l on l.order_id = o.id`,
  on: sql`t.lot_id = l.id`,
  ...telling,
});

/** 款项 — instalments of the contract of these kinds. */
export const instalments = (kinds: RawBuilder<unknown>): RecordSource => ({
  ...ofContract('PaymentScheduleLine', {
    number: 'position',
    kind: 'kind',
    planned: 'due_on',
    amount: 'amount',
    done: 'received_amount',
  }),
  on: sql`t.contract_id = c.id and ${kinds}`,
});

/** 当日 — the company's day of an instant. */
export const dayOf = (instant: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(${instant} at time zone 'Asia/Shanghai')::date`;
