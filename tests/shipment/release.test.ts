import { contractStates } from '@tradewind/domain/contract/contract.ts';
import { blockCredit } from '@tradewind/domain/credit/block-credit.ts';
import { CreditProfile } from '@tradewind/domain/credit/credit-profile.ts';
import { decimal } from '@tradewind/domain/kernel/decimal.ts';
import { reverseReceipt } from '@tradewind/domain/payment/reverse-receipt.ts';
import { type DeliveryOrder, deliveryStates } from '@tradewind/domain/shipment/delivery-order.ts';
import { dueBeforeShipment } from '@tradewind/domain/shipment/pre-shipment-payment.ts';
import {
  rejectDelivery,
  releaseDelivery,
  returnDelivery,
  withdrawDelivery,
} from '@tradewind/domain/shipment/release-delivery.ts';
import { paymentGate } from '@tradewind/domain/shipment/settings.ts';
import { submitDelivery } from '@tradewind/domain/shipment/submit-delivery.ts';
import { StockMove } from '@tradewind/domain/warehouse/stock-move.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenBuyer, givenTrade, instalmentsOf, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenDelivery, givenDeliveryIn, givenPackedAndMarked, givenSale, type Sale } from '../given/delivery.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { givenPaid } from '../given/receipt.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';
import { givenStock, stockOf } from '../given/stock.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
let sale: Sale;
let submitted: DeliveryOrder;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company, { limit: '100000000' });
  sale = await givenSale(company, { trade });
  submitted = await givenDeliveryIn(company, sale, 'SUBMITTED', ['1', '0']);
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

const release = (delivery: { id: string }) => company.run('sales.manager', releaseDelivery, delivery.id);

test('goods that are sold, paid as agreed and in the store are released: the goods are reserved', async () => {
  const own = await givenSale(company, { trade });
  const delivery = await release(await givenDeliveryIn(company, own, 'SUBMITTED'));
  expect(delivery).toMatchObject({ status: 'APPROVED', releasedOn: '2026-11-20' });
  expect(await stockOf(company, own.warehouse, trade.bearing)).toEqual({ onHand: '100', reserved: '10' });
  expect(await stockOf(company, own.warehouse, trade.gearbox)).toEqual({ onHand: '100', reserved: '2' });
  const moves = await company.orm.em.fork().find(StockMove, { recordId: delivery.id });
  expect(moves.map((move) => [move.kind, move.recordType])).toEqual([
    ['RESERVE', 'DeliveryOrder'],
    ['RESERVE', 'DeliveryOrder'],
  ]);
  expect(await company.events(delivery.id)).toContain('DeliveryReleased');
  expect(
    (await company.history(delivery.id)).filter(
      (each) => each.command === 'releaseDelivery' && each.action === 'STATE',
    ),
  ).toMatchObject([{ actorId: company.person('sales.manager').id }]);
});

test('everything that stands in the way is told at once', async () => {
  const own = await givenSale(company, {
    trade: { ...trade, customer: await givenBuyer(company, '100000') },
    paid: 1,
    stock: '1',
  });
  const delivery = await givenDeliveryIn(company, own, 'SUBMITTED');
  await company.run(
    'credit',
    blockCredit,
    (await company.find(CreditProfile, { customer: own.trade.customer.id })).id,
    { reason: '涉诉' },
  );
  await company.sql(`update contract set status = 'TERMINATED' where id = $1`, [own.contract.id]);
  await company.sql(`update sales_order set status = 'CANCELLED' where id = $1`, [own.order.id]);
  const refused = await refusalsOf(release(delivery));
  expect(refused).toMatchObject([
    { code: 'NO_WRITTEN_CONTRACT', facts: { contract: own.contract.number, state: 'TERMINATED' } },
    { code: 'ORDER_NOT_ACCEPTED', facts: { state: 'CANCELLED' } },
    { code: 'INSUFFICIENT_STOCK', facts: { product: trade.bearing.code, available: '1', needed: '10', missing: '9' } },
    { code: 'INSUFFICIENT_STOCK', facts: { product: trade.gearbox.code, available: '1', needed: '2', missing: '1' } },
    {
      code: 'PRE_SHIPMENT_PAYMENT_MISSING',
      requirement: 'SHIP-02',
      facts: { required: '7119.00', received: '2373.00', missing: '4746.00', currency: 'CNY' },
      setting: { key: 'shipment.paymentGate', value: 'BLOCK' },
    },
    { code: 'CREDIT_BLOCKED' },
  ]);
  expect(await stockOf(company, own.warehouse, trade.bearing)).toEqual({ onHand: '1', reserved: '0' });
});

test('a lot needs the advance in full and its own share of the money before shipment, counted exactly over all lots', async () => {
  const own = await givenSale(company, { trade, paid: 1 });
  const [, before] = await instalmentsOf(company, own.contract.id);
  // Four bearings and one gearbox are 3842.00 of 7910.00: 2305.20 of the 4746.00 before shipment, besides 2373.00 in advance.
  const first = await givenDeliveryIn(company, own, 'SUBMITTED', ['4', '1']);
  await givenPaid(company, trade.customer, before!, '2305.19');
  expect(await refusalsOf(release(first))).toMatchObject([
    { code: 'PRE_SHIPMENT_PAYMENT_MISSING', facts: { required: '4678.20', received: '4678.19', missing: '0.01' } },
  ]);
  await givenPaid(company, trade.customer, before!, '0.01');
  await release(first);
  // The released lot has spoken for its share although it has not left.
  const second = await givenDeliveryIn(company, own, 'SUBMITTED', ['6', '1']);
  expect(await refusalsOf(release(second))).toMatchObject([
    { facts: { required: '7119.00', received: '4678.20', missing: '2440.80' } },
  ]);
  await givenPaid(company, trade.customer, before!, '2440.80');
  await release(second);
});

test('money that was reversed is not in', async () => {
  const own = await givenSale(company, { trade, paid: 1 });
  const [, before] = await instalmentsOf(company, own.contract.id);
  const receipt = await givenPaid(company, trade.customer, before!, before!.amount!);
  await company.run('finance.director', reverseReceipt, receipt.id, { reason: '退票' });
  expect(await codesOf(release(await givenDeliveryIn(company, own, 'SUBMITTED')))).toEqual([
    'PRE_SHIPMENT_PAYMENT_MISSING',
  ]);
});

test('the gate of the money can warn, or be off', async () => {
  const own = await givenSale(company, { trade, paid: 0 });
  const [first, second] = [
    await givenDeliveryIn(company, own, 'SUBMITTED', ['1', '0']),
    await givenDeliveryIn(company, own, 'SUBMITTED', ['1', '0']),
  ];
  try {
    await company.decree(paymentGate, 'WARN');
    await release(first);
    const [event] = await company.sql(
      `select payload from domain_event where record_id = $1 and type = 'DeliveryReleased'`,
      [first.id],
    );
    expect(event?.['payload']).toMatchObject({
      warnings: [{ code: 'PRE_SHIPMENT_PAYMENT_MISSING', setting: { key: 'shipment.paymentGate', value: 'WARN' } }],
    });
    await company.sql(`update policy_version set value = '"OFF"' where key = 'shipment.paymentGate'`);
    await release(second);
    const [silent] = await company.sql(
      `select payload from domain_event where record_id = $1 and type = 'DeliveryReleased'`,
      [second.id],
    );
    expect(silent?.['payload']).not.toHaveProperty('warnings');
  } finally {
    await company.sql(`delete from policy_version where key = 'shipment.paymentGate'`);
  }
});

test('a customer over his limit gets no goods, though the contract was signed inside it', async () => {
  const own = await givenSale(company, {
    trade: { ...trade, customer: await givenBuyer(company, '7910') },
    paid: 0,
    application: { instalments: [{ kind: 'BALANCE', percent: '100', trigger: 'SIGN_OFF', days: 60 }] },
  });
  const delivery = await givenDeliveryIn(company, own, 'SUBMITTED');
  await company.sql('update credit_profile set "limit" = 5000 where customer_id = $1', [own.trade.customer.id]);
  expect(await refusalsOf(release(delivery))).toMatchObject([
    { code: 'CREDIT_LIMIT_EXCEEDED', facts: { limit: '5000.00', requested: '7910.00', excess: '2910.00' } },
  ]);
});

test.each(contractStates.filter((state) => state !== 'SIGNED' && state !== 'IN_EXECUTION'))(
  'under a contract that is %s nothing is released',
  async (state) => {
    const [before] = await company.sql('select status from contract where id = $1', [sale.contract.id]);
    await company.sql('update contract set status = $2 where id = $1', [sale.contract.id, state]);
    try {
      expect(await codesOf(release(submitted))).toContain('NO_WRITTEN_CONTRACT');
    } finally {
      await company.sql('update contract set status = $2 where id = $1', [sale.contract.id, before!['status']]);
    }
  },
);

test('whoever prepared or submitted it does not release it', async () => {
  const { id } = await givenDelivery(company, sale, ['1', '0']);
  await company.run('sales.admin', submitDelivery, id);
  await givenPackedAndMarked(company, id);
  await company.sql(`update app_user set roles = roles || '{SALES_MANAGER,HEAD_OF_SALES}' where id = $1`, [
    company.person('sales.admin').id,
  ]);
  await company.reload();
  try {
    expect(await codesOf(company.run('sales.admin', releaseDelivery, id))).toEqual(['SELF_APPROVAL_FORBIDDEN']);
  } finally {
    await company.sql(
      `update app_user set roles = array_remove(array_remove(roles, 'SALES_MANAGER'), 'HEAD_OF_SALES') where id = $1`,
      [company.person('sales.admin').id],
    );
    await company.reload();
  }
});

test('rejected with a reason it is a draft again, and can be submitted under the same number', async () => {
  const delivery = await givenDeliveryIn(company, sale, 'SUBMITTED', ['1', '0']);
  const rejected = await company.run('sales.manager', rejectDelivery, delivery.id, { reason: '地址不全' });
  expect(rejected).toMatchObject({ status: 'DRAFT', rejectedReason: '地址不全' });
  const again = await company.run('sales.admin', submitDelivery, delivery.id);
  expect(again).toMatchObject({ status: 'SUBMITTED', number: delivery.number, rejectedReason: null });
  expect(await company.events(delivery.id)).toEqual([
    'DeliveryOrderCreated',
    'DeliverySubmitted',
    'PackingConfirmed',
    'ShippingMarksRecorded',
    'DeliveryRejected',
    'DeliverySubmitted',
  ]);
});

test('who submitted it may take it back, nobody else', async () => {
  const delivery = await givenDeliveryIn(company, sale, 'SUBMITTED', ['1', '0']);
  await expect(company.run('sales.manager', withdrawDelivery, delivery.id)).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  expect(await company.run('sales.admin', withdrawDelivery, delivery.id)).toMatchObject({ status: 'DRAFT' });
});

test('there is no earlier step to send it back to', async () => {
  await expect(
    company.run('sales.manager', returnDelivery, submitted.id, { step: 0, reason: '重审' }),
  ).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
});

for (const [command, by, input] of [
  [releaseDelivery, 'sales.manager', {}],
  [rejectDelivery, 'sales.manager', { reason: '不行' }],
  [returnDelivery, 'sales.manager', { step: 0, reason: '重审' }],
  [withdrawDelivery, 'sales.admin', {}],
] as const) {
  refusesOtherStates(command, { company: () => company, id: () => submitted.id, by, input, states: deliveryStates });
}

const contract = { amount: '7910.00', currency: 'CNY' };
const terms = (received: string) => [
  { kind: 'ADVANCE', trigger: 'SIGNING', amount: '2373.00', receivedAmount: received },
  { kind: 'BEFORE_SHIPMENT', trigger: 'BEFORE_SHIPMENT', amount: '4746.00', receivedAmount: '0' },
  { kind: 'BALANCE', trigger: 'SIGN_OFF', amount: '791.00', receivedAmount: '0' },
];
test.each([
  ['nothing leaves: only the advance is due', '0', '2373.00', '2373.00', '0.00'],
  ['a third of the goods', '2636.67', '0', '3955.00', '3955.00'],
  ['all of the goods', '7910.00', '2373.00', '7119.00', '4746.00'],
  ['more than all of the goods', '8000.00', '7119.00', '7119.00', '0.00'],
])('money before shipment, %s', (_, value, received, required, missing) => {
  const due = dueBeforeShipment(contract, terms(received), decimal(value));
  expect([due.required.toFixed(2), due.missing.toFixed(2)]).toEqual([required, missing]);
});

test('a waived instalment asks for nothing', () => {
  const waived = terms('2373.00').map((each) =>
    each.kind === 'BEFORE_SHIPMENT' ? { ...each, status: 'WAIVED' } : each,
  );
  expect(dueBeforeShipment(contract, waived, decimal('7910')).missing.toFixed(2)).toBe('0.00');
});

test('more goods come into the store, and what was refused is released', async () => {
  const own = await givenSale(company, { trade, stock: '5' });
  const delivery = await givenDeliveryIn(company, own, 'SUBMITTED');
  expect(await codesOf(release(delivery))).toEqual(['INSUFFICIENT_STOCK']);
  await givenStock(company, own.warehouse, trade.bearing, '5');
  expect(await release(delivery)).toMatchObject({ status: 'APPROVED' });
});
