import { Contract } from '@tradewind/domain/contract/contract.ts';
import { Invoice, invoiceStates } from '@tradewind/domain/invoice/invoice.ts';
import { SalesOrder } from '@tradewind/domain/order/sales-order.ts';
import { bookReceivable } from '@tradewind/domain/receivable/book-receivable.ts';
import { Receivable } from '@tradewind/domain/receivable/receivable.ts';
import { DeliveryLine } from '@tradewind/domain/shipment/delivery-line.ts';
import { DeliveryOrder } from '@tradewind/domain/shipment/delivery-order.ts';
import { DeliveryException, exceptionStates } from '@tradewind/domain/signoff/delivery-exception.ts';
import { handOverSignOff } from '@tradewind/domain/signoff/hand-over-sign-off.ts';
import { recordArrival } from '@tradewind/domain/signoff/record-arrival.ts';
import { recordCustomerBooking } from '@tradewind/domain/signoff/record-customer-booking.ts';
import { recordSignOff } from '@tradewind/domain/signoff/record-sign-off.ts';
import { refuseSignOff } from '@tradewind/domain/signoff/refuse-sign-off.ts';
import { remindUnsigned } from '@tradewind/domain/signoff/remind-unsigned.ts';
import { exportProof, signOffReminderDays } from '@tradewind/domain/signoff/settings.ts';
import { settleDeliveryException } from '@tradewind/domain/signoff/settle-exception.ts';
import { SignOff, signOffStates } from '@tradewind/domain/signoff/sign-off.ts';
import { withdrawSignOff } from '@tradewind/domain/signoff/withdraw-sign-off.ts';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenTrade, instalmentsOf, linesOfContract, type Trade } from '../given/contract.ts';
import { profileOf } from '../given/customer.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenDeliveryIn, givenSale, type Sale, signature, signOffOf } from '../given/delivery.ts';
import { givenInvoiceDetails, givenInvoiceIn, handOver } from '../given/invoice.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
let signed: SignOff;
let sent: Invoice;
let open: DeliveryException;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company, { limit: '100000000' });
  await givenInvoiceDetails(company, trade.customer);
  const sale = await givenSale(company, { trade });
  signed = await signOffOf(company, (await givenDeliveryIn(company, sale, 'CUSTOMER_SIGNED', ['1', '0'])).id);
  sent = await givenInvoiceIn(company, sale.contract, 'SENT', ['1', '0']);
  await company.run('sales1', handOverSignOff, signed.id, { ...handOver, invoiceId: sent.id });
  open = (await givenShort(['1', '1'], '1')).exception;
});
afterEach(async () => {
  company.clock.set('2026-11-20T09:00:00+08:00');
  await company.sql(`delete from policy_version where key like 'signoff.%'`);
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

async function givenOnTheWay(quantities?: readonly string[], own?: Sale) {
  const sale = own ?? (await givenSale(company, { trade }));
  const delivery = await givenDeliveryIn(company, sale, 'LEFT_PLANT', quantities);
  const lines = await company.orm.em
    .fork()
    .find(DeliveryLine, { delivery: delivery.id }, { orderBy: { position: 'ASC' } });
  return { sale, delivery, lines, signOff: await signOffOf(company, delivery.id) };
}
/** The last line of a delivery arrives short: so many of it are signed for. */
async function givenShort(quantities: readonly string[] | undefined, gearboxes: string) {
  const on = await givenOnTheWay(quantities);
  await company.run('logistics', recordSignOff, on.signOff.id, {
    ...signature,
    remark: '一台减速机外壳破损，拒签',
    lines: [{ deliveryLineId: on.lines.at(-1)!.id, quantity: gearboxes === '1' && quantities ? '0' : gearboxes }],
  });
  return { ...on, exception: await company.find(DeliveryException, { signOff: on.signOff.id }) };
}
const settle = (exception: { id: string }, outcome: string) =>
  company.run('logistics', settleDeliveryException, exception.id, { outcome, reason: '与客户商定' });

test('damage or shortage opens an exception that tells logistics; what was signed for stands', async () => {
  const { sale, delivery, exception, signOff } = await givenShort(undefined, '1');
  expect(exception).toMatchObject({
    status: 'OPEN',
    number: expect.stringMatching(/^DX-2026-\d{6}$/),
    kind: 'SHORTAGE',
    quantity: '1.000000',
    description: '一台减速机外壳破损，拒签',
    delivery: { id: delivery.id },
    contract: { id: sale.contract.id },
  });
  expect(await company.events(exception.id)).toEqual(['DeliveryExceptionOpened']);
  expect(await company.sql('select role, status from task where record_id = $1', [exception.id])).toEqual([
    { role: 'LOGISTICS', status: 'OPEN' },
  ]);
  expect((await company.find(SignOff, signOff.id)).status).toBe('SIGNED_WITH_REMARK');
  expect(await company.find(Contract, sale.contract.id)).toMatchObject({
    signedForAmount: '4520.0000',
    signOffProgress: 'PART',
  });
  await company.run('finance', bookReceivable, delivery.id);
  expect((await company.find(Receivable, { delivery: delivery.id })).amount).toBe('452.0000');
});

test('a remark without a shortage is damage; everything is signed for and nothing can be taken back', async () => {
  const { signOff } = await givenOnTheWay();
  await company.run('logistics', recordSignOff, signOff.id, { ...signature, remark: '一箱受潮' });
  const exception = await company.find(DeliveryException, { signOff: signOff.id });
  expect(exception).toMatchObject({ kind: 'DAMAGE', quantity: '0.000000' });
  expect(await codesOf(settle(exception, 'TAKEN_BACK'))).toEqual(['NOTHING_UNSIGNED']);
  expect(await settle(exception, 'ACCEPTED')).toMatchObject({
    status: 'SETTLED',
    outcome: 'ACCEPTED',
    result: '与客户商定',
    settledOn: '2026-11-20',
  });
});

test('taken back, the rest counts as not shipped and is delivered anew; in the end everything is signed for, once', async () => {
  const { sale, delivery, lines, exception } = await givenShort(undefined, '1');
  await settle(exception, 'TAKEN_BACK');
  expect(await company.find(DeliveryLine, lines[1]!.id)).toMatchObject({
    quantity: '2.000000',
    signedQuantity: '1.000000',
    returnedQuantity: '1.000000',
  });
  expect(await company.find(DeliveryOrder, delivery.id)).toMatchObject({
    status: 'CUSTOMER_SIGNED',
    amount: '4520.0000',
  });
  expect(await company.find(Contract, sale.contract.id)).toMatchObject({
    shippedAmount: '4520.0000',
    shipmentProgress: 'PART',
  });
  expect((await company.find(SalesOrder, sale.order.id)).status).toBe('READY');
  const replacement = await givenDeliveryIn(company, sale, 'BOOKED', ['0', '1']);
  expect(replacement.amount).toBe('3390.0000');
  await company.run('finance', bookReceivable, delivery.id);
  expect(await company.find(Contract, sale.contract.id)).toMatchObject({
    shippedAmount: '7910.0000',
    shipmentProgress: 'FULL',
    signOffProgress: 'FULL',
  });
  expect(
    (await linesOfContract(company, sale.contract.id)).map((line) => [line.shippedQuantity, line.signedQuantity]),
  ).toEqual([
    ['10.000000', '10.000000'],
    ['2.000000', '2.000000'],
  ]);
  expect(
    await company.sql('select sum(amount)::text as booked from receivable where contract_id = $1', [sale.contract.id]),
  ).toEqual([{ booked: '791.0000' }]);
});

test('accepted after all, the rest is signed for, and a delivery booked already waits for finance to book the rest', async () => {
  const { sale, delivery, exception } = await givenShort(undefined, '1');
  await company.run('finance', bookReceivable, delivery.id);
  await settle(exception, 'ACCEPTED');
  expect((await company.find(DeliveryOrder, delivery.id)).status).toBe('CUSTOMER_SIGNED');
  expect(await company.find(Contract, sale.contract.id)).toMatchObject({
    signedForAmount: '7910.0000',
    signOffProgress: 'FULL',
  });
  await company.run('finance', bookReceivable, delivery.id);
  const claims = await company.orm.em.fork().find(Receivable, { delivery: delivery.id }, { orderBy: { id: 'ASC' } });
  expect(claims.map((claim) => claim.amount)).toEqual(['452.0000', '339.0000']);
});

test('refused goods are taken back whole: the delivery is void, what was due by its shipment is due no more; accepted, they wait for the signature', async () => {
  const sale = await givenSale(company, {
    trade,
    application: {
      instalments: [
        { kind: 'ADVANCE', percent: '30', trigger: 'SIGNING' },
        { kind: 'BEFORE_SHIPMENT', percent: '30', trigger: 'BEFORE_SHIPMENT' },
        { kind: 'BALANCE', percent: '40', trigger: 'SHIPMENT', days: 30 },
      ],
    },
  });
  const { delivery, signOff } = await givenOnTheWay(undefined, sale);
  expect((await instalmentsOf(company, sale.contract.id))[2]).toMatchObject({ status: 'DUE', dueOn: '2026-12-20' });
  await company.run('sales1', refuseSignOff, signOff.id, { reason: '型号不符' });
  const exception = await company.find(DeliveryException, { signOff: signOff.id });
  expect(exception).toMatchObject({ kind: 'REFUSAL', quantity: '12.000000' });
  expect((await profileOf(company, trade.customer)).disputes).toBeGreaterThan(0);
  await settle(exception, 'TAKEN_BACK');
  expect(await company.find(DeliveryOrder, delivery.id)).toMatchObject({ status: 'VOID', amount: '0.0000' });
  expect(await company.find(Contract, sale.contract.id)).toMatchObject({
    shippedAmount: '0.0000',
    shipmentProgress: 'NONE',
    shippedOn: null,
  });
  expect((await instalmentsOf(company, sale.contract.id))[2]).toMatchObject({ status: 'NOT_DUE', dueOn: null });
  const again = await givenOnTheWay(undefined, sale);
  await company.run('sales1', refuseSignOff, again.signOff.id, { reason: '数量待核' });
  await settle(await company.find(DeliveryException, { signOff: again.signOff.id }), 'ACCEPTED');
  expect(await company.run('sales1', recordSignOff, again.signOff.id, signature)).toMatchObject({ status: 'SIGNED' });
});

test('a sign-off recorded in error is awaited again; quantities, order, due dates and the exception go back', async () => {
  const { sale, delivery, signOff } = await givenOnTheWay();
  await company.run('logistics', recordSignOff, signOff.id, { ...signature, remark: '受潮' });
  expect(await company.run('logistics', withdrawSignOff, signOff.id, { reason: '录错单' })).toMatchObject({
    status: 'AWAITED',
    signedOn: null,
    signer: null,
    withdrawnReason: '录错单',
  });
  expect(await company.find(DeliveryOrder, delivery.id)).toMatchObject({ status: 'LEFT_PLANT', signedOn: null });
  expect(await company.find(Contract, sale.contract.id)).toMatchObject({
    signedForAmount: '0.0000',
    signOffProgress: 'NONE',
  });
  expect((await company.find(SalesOrder, sale.order.id)).status).toBe('SHIPPED');
  expect((await instalmentsOf(company, sale.contract.id))[2]).toMatchObject({ status: 'NOT_DUE', dueOn: null });
  expect((await company.find(DeliveryException, { signOff: signOff.id })).status).toBe('CANCELLED');
  await company.run('logistics', recordSignOff, signOff.id, signature);
  await company.run('finance', bookReceivable, delivery.id);
  expect(await refusalsOf(company.run('logistics', withdrawSignOff, signOff.id, { reason: '录错单' }))).toMatchObject([
    { code: 'SIGN_OFF_BOOKED', facts: { delivery: delivery.number, state: 'BOOKED' } },
  ]);
});

test('a sign-off whose shortage has been settled stands', async () => {
  const { signOff, exception } = await givenShort(undefined, '1');
  await settle(exception, 'TAKEN_BACK');
  expect(await refusalsOf(company.run('logistics', withdrawSignOff, signOff.id, { reason: '录错单' }))).toMatchObject([
    { code: 'EXCEPTION_SETTLED', facts: { exception: exception.number, outcome: 'TAKEN_BACK' } },
  ]);
});

test('sign-off and invoice go to the customer’s finance together; his booking date stands beside ours', async () => {
  const { sale, delivery, signOff } = await givenOnTheWay();
  await company.run('logistics', recordSignOff, signOff.id, signature);
  await company.run('finance', bookReceivable, delivery.id);
  const invoice = await givenInvoiceIn(company, sale.contract, 'ISSUED');
  company.clock.set('2026-11-25T09:00:00+08:00');
  expect(
    await company.run('sales1', handOverSignOff, signOff.id, {
      ...handOver,
      sentOn: '2026-11-25',
      invoiceId: invoice.id,
    }),
  ).toMatchObject({
    status: 'SIGNED',
    handedOverOn: '2026-11-25',
    handedOverTo: handOver.recipient,
    handOverMethod: 'IN_PERSON',
    invoice: { id: invoice.id },
  });
  expect(await company.find(Invoice, invoice.id)).toMatchObject({
    status: 'SENT',
    sentOn: '2026-11-25',
    sentTo: handOver.recipient,
  });
  expect(
    await refusalsOf(company.run('sales1', recordCustomerBooking, invoice.id, { bookedOn: '2026-11-24' })),
  ).toMatchObject([{ code: 'CUSTOMER_BOOKED_IMPOSSIBLE', facts: { bookedOn: '2026-11-24', sentOn: '2026-11-25' } }]);
  company.clock.set('2026-11-28T09:00:00+08:00');
  expect(await company.run('sales1', recordCustomerBooking, invoice.id, { bookedOn: '2026-11-27' })).toMatchObject({
    status: 'CUSTOMER_BOOKED',
    customerBookedOn: '2026-11-27',
  });
  expect(await company.find(Receivable, { delivery: delivery.id })).toMatchObject({
    bookedOn: '2026-11-20',
    customerBookedOn: '2026-11-27',
  });
  expect((await company.find(SignOff, signOff.id)).customerBookedOn).toBe('2026-11-27');
  expect(await company.events(invoice.id)).toContain('InvoiceCustomerBooked');
});

test('an invoice without a sign-off is not booked by the customer; one of another contract or not issued is not handed over', async () => {
  const own = await givenSale(company, { trade });
  const alone = await givenInvoiceIn(company, own.contract, 'SENT', ['1', '0']);
  expect(
    await refusalsOf(company.run('sales1', recordCustomerBooking, alone.id, { bookedOn: '2026-11-20' })),
  ).toMatchObject([{ code: 'SIGN_OFF_NOT_HANDED_OVER', requirement: 'SIGN-04', facts: { invoice: alone.number } }]);
  expect(
    await codesOf(company.run('sales1', handOverSignOff, signed.id, { ...handOver, invoiceId: alone.id })),
  ).toEqual(['INVOICE_OF_ANOTHER_CONTRACT']);
  const { sale, signOff } = await givenOnTheWay();
  await company.run('logistics', recordSignOff, signOff.id, signature);
  const waiting = await givenInvoiceIn(company, sale.contract, 'APPROVED');
  expect(
    await refusalsOf(company.run('sales1', handOverSignOff, signOff.id, { ...handOver, invoiceId: waiting.id })),
  ).toMatchObject([{ code: 'INVOICE_NOT_ISSUED', facts: { state: 'APPROVED' } }]);
});

test('at home only the signed note proves receipt; abroad the forwarder’s proof or a surrendered bill, as the policy says', async () => {
  const { signOff } = await givenOnTheWay(['1', '0']);
  expect(
    await refusalsOf(
      company.run('logistics', recordSignOff, signOff.id, { ...signature, proofKind: 'FORWARDER_PROOF' }),
    ),
  ).toMatchObject([
    { code: 'PROOF_NOT_ACCEPTED', requirement: 'SIGN-07', facts: { kind: 'DOMESTIC', accepted: ['SIGNED_NOTE'] } },
  ]);
  const abroad = await givenSale(company, {
    trade,
    application: { kind: 'EXPORT', tradeTerm: 'FOB', tradePlace: 'Shanghai' },
  });
  const [first, second] = [await givenOnTheWay(['1', '0'], abroad), await givenOnTheWay(['1', '0'], abroad)];
  expect(
    await company.run('logistics', recordSignOff, first.signOff.id, { ...signature, proofKind: 'SURRENDERED_BILL' }),
  ).toMatchObject({ status: 'SIGNED', proofKind: 'SURRENDERED_BILL' });
  await company.decree(exportProof, ['SIGNED_NOTE', 'FORWARDER_PROOF']);
  expect(
    await refusalsOf(
      company.run('logistics', recordSignOff, second.signOff.id, { ...signature, proofKind: 'SURRENDERED_BILL' }),
    ),
  ).toMatchObject([
    { code: 'PROOF_NOT_ACCEPTED', setting: { key: 'signoff.exportProof', value: ['SIGNED_NOTE', 'FORWARDER_PROOF'] } },
  ]);
});

test('goods that arrived and are not signed for: the salesperson is reminded after 7 days, the sales manager after 15', async () => {
  const { delivery, signOff } = await givenOnTheWay(['1', '0']);
  expect(
    await refusalsOf(company.run('logistics', recordArrival, signOff.id, { arrivedOn: '2026-11-19' })),
  ).toMatchObject([{ code: 'ARRIVED_ON_IMPOSSIBLE', facts: { leftOn: '2026-11-20' } }]);
  company.clock.set('2026-11-23T09:00:00+08:00');
  await company.run('logistics', recordArrival, signOff.id, { arrivedOn: '2026-11-22' });
  const reminders = () =>
    company.sql('select role, assignee_id, title from task where record_id = $1 order by id', [signOff.id]);
  for (const [day, count] of [
    ['2026-11-28', 0],
    ['2026-11-29', 1],
    ['2026-11-30', 1],
    ['2026-12-06', 1],
    ['2026-12-07', 2],
    ['2026-12-20', 2],
  ] as const) {
    company.clock.set(`${day}T01:00:00+08:00`);
    await remindUnsigned(company.system());
    expect(await reminders(), day).toHaveLength(count);
  }
  expect(await reminders()).toMatchObject([
    { role: null, assignee_id: company.person('sales1').id, title: `发货单 ${delivery.number} 到货 7 天仍未签收` },
    { role: 'SALES_MANAGER', assignee_id: null },
  ]);
  expect(await company.events(signOff.id)).toEqual(['DeliveryArrived', 'SignOffOverdue', 'SignOffOverdue']);
});

test('the days of the reminders are a setting', async () => {
  const { signOff } = await givenOnTheWay(['1', '0']);
  await company.decree(signOffReminderDays, [2]);
  company.clock.set('2026-11-22T09:00:00+08:00');
  await remindUnsigned(company.system());
  expect(await company.sql('select count(*)::int as count from task where record_id = $1', [signOff.id])).toEqual([
    { count: 1 },
  ]);
});

refusesOtherStates(recordArrival, {
  company: () => company,
  id: () => signed.id,
  by: 'logistics',
  input: { arrivedOn: '2026-11-20' },
  states: signOffStates,
});
refusesOtherStates(withdrawSignOff, {
  company: () => company,
  id: () => signed.id,
  by: 'logistics',
  input: { reason: '录错' },
  states: signOffStates,
});
refusesOtherStates(handOverSignOff, {
  company: () => company,
  id: () => signed.id,
  by: 'sales1',
  input: { ...handOver, invoiceId: '00000000-0000-7000-8000-000000000009' },
  states: signOffStates,
});
refusesOtherStates(recordCustomerBooking, {
  company: () => company,
  id: () => sent.id,
  by: 'sales1',
  input: { bookedOn: '2026-11-20' },
  states: invoiceStates,
});
refusesOtherStates(settleDeliveryException, {
  company: () => company,
  id: () => open.id,
  by: 'logistics',
  input: { outcome: 'ACCEPTED', reason: '商定' },
  states: exceptionStates,
});
