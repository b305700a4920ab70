import { sql } from 'kysely';
import { approvalRefusals } from '../approval/refusals.ts';
import type { Contract } from '../contract/contract.ts';
import type { ContractLine } from '../contract/contract-line.ts';
import { PaymentScheduleLine } from '../contract/payment-schedule-line.ts';
import { lockContract } from '../contract/progress.ts';
import { type Circumstance, command, type Facts } from '../kernel/command.ts';
import { type Decimal, decimal, money, sum } from '../kernel/decimal.ts';
import { nextNumber } from '../kernel/number-series.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import { DeliveryOrder } from '../shipment/delivery-order.ts';
import { goodsValue } from '../shipment/pre-shipment-payment.ts';
import { SignOff } from '../signoff/sign-off.ts';
import { dueOnOf } from './due-on.ts';
import { Receivable } from './receivable.ts';
import { receivableRefusals } from './refusals.ts';
import { spreadReceived } from './spread-received.ts';

/** What is claimed after delivery; advances and money before shipment are collected without a receivable. */
const claimed = ['AGAINST_DOCUMENTS', 'ON_ACCEPTANCE', 'BALANCE', 'RETENTION'] as const;

interface BookingFacts {
  readonly signOff?: SignOff;
}

const bookingFacts: Facts<DeliveryOrder, BookingFacts> = {
  async lock(delivery, work) {
    await lockContract(work, delivery.contract!.id);
  },
  async load(documents, work) {
    const signOffs = await work.em.find(SignOff, { delivery: { $in: documents.map((each) => each.id) } });
    return new Map(
      documents.map((each) => [each.id, { signOff: signOffs.find((signOff) => signOff.delivery.id === each.id) }]),
    );
  },
};

const customerHasSigned = (delivery: DeliveryOrder) =>
  delivery.status === 'CUSTOMER_SIGNED'
    ? undefined
    : receivableRefusals.CUSTOMER_SIGNATURE_MISSING({ delivery: delivery.number });

const bookerDidNotPrepare = (delivery: DeliveryOrder, { signOff }: BookingFacts, { caller }: Circumstance) =>
  caller.userId === delivery.preparedBy?.id || caller.userId === signOff?.recordedBy?.id
    ? approvalRefusals.SELF_APPROVAL_FORBIDDEN({}, { clearedBy: ['FINANCE', 'AR_ACCOUNTANT'] })
    : undefined;

/**
 * 应收入账 — finance books what the customer owes for a delivery he has signed for: the share this lot has in every instalment that is claimed after delivery.
 * All lots together make the instalment, to the cent. Source: SIGN-03, SIGN-08, AR-02.
 */
export const bookReceivable = command({
  name: 'bookReceivable',
  label: { zh: '应收入账', en: 'Book the receivable' },
  says: {
    zh: '按签收数量将验收款、余款、质保金等计为应收',
    en: 'What was signed for becomes receivables: balance, acceptance payment, retention',
  },
  event: 'ReceivableBooked',
  on: DeliveryOrder,
  from: ['LEFT_PLANT', 'CUSTOMER_SIGNED'],
  to: 'BOOKED',
  permission: 'receivable.book',
  source: 'SIGN-03, SIGN-08, AR-02',
  facts: bookingFacts,
  guards: { customerHasSigned, bookerDidNotPrepare },
  async change(delivery, _, { work }) {
    const { contract, lines } = await lockContract(work, delivery.contract!.id);
    const value = await valueBooked(work, delivery, lines);
    const instalments = await work.em.find(
      PaymentScheduleLine,
      { contract: contract.id, kind: { $in: [...claimed] }, status: { $ne: 'WAIVED' } },
      { orderBy: { position: 'ASC', id: 'ASC' } },
    );
    const earlier = await work.em.find(Receivable, { contract: contract.id, status: { $ne: 'REVERSED' } });
    for (const instalment of instalments) {
      const before = sum(earlier.filter((claim) => claim.instalment.id === instalment.id).map((claim) => claim.amount));
      const amount = shareOf(instalment, value, contract).minus(before);
      if (amount.lte(0)) continue;
      const claim = { amount: amount.toFixed(4), dueOn: dueOnOf(instalment as { trigger: string }, delivery) };
      work.em.persist(
        work.em.create(Receivable, {
          createdAt: work.now,
          updatedAt: work.now,
          ...claim,
          number: await nextNumber(work, 'AR'),
          contract,
          instalment,
          delivery,
          customer: contract.customer,
          owner: contract.owner,
          kind: instalment.kind,
          trigger: instalment.trigger,
          currency: contract.currency!,
          bookedOn: work.today,
          bookedBy: work.em.getReference(User, work.caller.userId),
        }),
      );
    }
    await spreadReceived(
      work,
      instalments.map((each) => each.id),
    );
    delivery.bookedOn = work.today;
  },
});

/** The part of an instalment that goods of a value stand for, rounded to the currency; the whole contract stands for the whole instalment. */
const shareOf = (instalment: PaymentScheduleLine, value: Decimal, contract: Contract): Decimal =>
  decimal(contract.amount).eq(0) || value.gte(contract.amount!)
    ? decimal(instalment.amount)
    : money(decimal(instalment.amount).times(value).div(contract.amount!), contract.currency!);

/** What all lots booked so far and this one are worth: the quantities the customer signed for, by the lines of the contract. */
async function valueBooked(work: Work, delivery: DeliveryOrder, lines: readonly ContractLine[]): Promise<Decimal> {
  const { rows } = await sql<{ line: string; quantity: string }>`
    select ol.contract_line_id as line, sum(l.signed_quantity)::text as quantity
    from delivery_order d join delivery_line l on l.delivery_id = d.id join sales_order_line ol on ol.id = l.order_line_id
    where d.contract_id = ${delivery.contract!.id}::uuid and (d.booked_on is not null or d.id = ${delivery.id}::uuid) group by 1`.execute(
    work.em.getKysely(),
  );
  return goodsValue(
    rows.map((row) => ({ line: lines.find((line) => line.id === row.line)!, quantity: decimal(row.quantity) })),
  );
}
