import { Contract } from '@tradewind/domain/contract/contract.ts';
import { SalesOrder } from '@tradewind/domain/order/sales-order.ts';
import { DeliveryLine } from '@tradewind/domain/shipment/delivery-line.ts';
import { DeliveryOrder } from '@tradewind/domain/shipment/delivery-order.ts';
import { recordSignOff } from '@tradewind/domain/signoff/record-sign-off.ts';
import { refuseSignOff } from '@tradewind/domain/signoff/refuse-sign-off.ts';
import { type SignOff, signOffStates } from '@tradewind/domain/signoff/sign-off.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenTrade, instalmentsOf, linesOfContract, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenDeliveryIn, givenSale, type Sale, signature, signOffOf } from '../given/delivery.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { refusalsOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
let awaited: SignOff;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company, { limit: '100000000' });
  awaited = await signOffOf(
    company,
    (await givenDeliveryIn(company, await givenSale(company, { trade }), 'LEFT_PLANT', ['1', '0'])).id,
  );
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

/** A delivery on its way to the customer, and the signature that is awaited for it. */
async function givenOnTheWay(quantities?: readonly string[], sale?: Sale) {
  const own = sale ?? (await givenSale(company, { trade }));
  const delivery = await givenDeliveryIn(company, own, 'LEFT_PLANT', quantities);
  const lines = await company.orm.em
    .fork()
    .find(DeliveryLine, { delivery: delivery.id }, { orderBy: { position: 'ASC' } });
  return { sale: own, delivery, lines, signOff: await signOffOf(company, delivery.id) };
}

test('the customer signs for everything: delivery, order and contract say so, and what waits for it is due', async () => {
  const { sale, delivery, lines, signOff } = await givenOnTheWay();
  const signed = await company.run('sales1', recordSignOff, signOff.id, signature);
  expect(signed).toMatchObject({ status: 'SIGNED', ...signature, remark: null });
  expect(signed.recordedBy?.id).toBe(company.person('sales1').id);
  expect(await company.find(DeliveryOrder, delivery.id)).toMatchObject({
    status: 'CUSTOMER_SIGNED',
    signedOn: '2026-11-20',
  });
  expect((await company.find(DeliveryLine, lines[0]!.id)).signedQuantity).toBe('10.000000');
  expect(await company.find(Contract, sale.contract.id)).toMatchObject({
    signedForAmount: '7910.0000',
    signOffProgress: 'FULL',
  });
  expect((await company.find(SalesOrder, sale.order.id)).status).toBe('DELIVERED');
  expect((await instalmentsOf(company, sale.contract.id))[2]).toMatchObject({ status: 'DUE', dueOn: '2026-12-20' });
  expect(await company.events(signOff.id)).toEqual(['SignOffRecorded']);
  expect(await company.events(delivery.id)).toContain('DeliverySigned');
  expect((await company.history(signOff.id)).filter((each) => each.command === 'recordSignOff')).toMatchObject([
    { action: 'STATE', changes: { status: ['AWAITED', 'SIGNED'] } },
  ]);
});

test('damage is written down; a shortage signs for less, and the contract counts only that', async () => {
  const { sale, lines, signOff } = await givenOnTheWay();
  const signed = await company.run('logistics', recordSignOff, signOff.id, {
    ...signature,
    remark: '一台减速机外壳破损，拒签一台',
    lines: [{ deliveryLineId: lines[1]!.id, quantity: '1' }],
  });
  expect(signed.status).toBe('SIGNED_WITH_REMARK');
  expect(
    (await linesOfContract(company, sale.contract.id)).map((line) => [line.signedQuantity, line.signedAmount]),
  ).toEqual([
    ['10.000000', '1130.0000'],
    ['1.000000', '3390.0000'],
  ]);
  expect(await company.find(Contract, sale.contract.id)).toMatchObject({
    signOffProgress: 'PART',
    status: 'IN_EXECUTION',
  });
});

test('an order is delivered once the last of its lots is signed for', async () => {
  const first = await givenOnTheWay(['4', '1']);
  const second = await givenOnTheWay(['6', '1'], first.sale);
  await company.run('logistics', recordSignOff, first.signOff.id, signature);
  expect((await company.find(SalesOrder, first.sale.order.id)).status).toBe('SHIPPED');
  await company.run('logistics', recordSignOff, second.signOff.id, signature);
  expect((await company.find(SalesOrder, first.sale.order.id)).status).toBe('DELIVERED');
});

test('nobody signs for more than was delivered', async () => {
  const { lines, signOff } = await givenOnTheWay(['4', '1']);
  expect(
    await refusalsOf(
      company.run('sales1', recordSignOff, signOff.id, {
        ...signature,
        lines: [{ deliveryLineId: lines[0]!.id, quantity: '4.000001' }],
      }),
    ),
  ).toMatchObject([
    { code: 'SIGNED_MORE_THAN_DELIVERED', requirement: 'SIGN-01', facts: { delivered: '4', signed: '4.000001' } },
  ]);
});

test.each([
  ['before the goods left', '2026-11-19'],
  ['tomorrow', '2026-11-21'],
])('nobody has signed %s', async (_, signedOn) => {
  expect(await refusalsOf(company.run('sales1', recordSignOff, awaited.id, { ...signature, signedOn }))).toMatchObject([
    { code: 'SIGNED_ON_IMPOSSIBLE', facts: { signedOn, leftOn: '2026-11-20', today: '2026-11-20' } },
  ]);
});

test('a line of another delivery is none of this one', async () => {
  const { lines } = await givenOnTheWay(['1', '0']);
  await expect(
    company.run('sales1', recordSignOff, awaited.id, {
      ...signature,
      lines: [{ deliveryLineId: lines[0]!.id, quantity: '1' }],
    }),
  ).rejects.toMatchObject({ code: 'VALIDATION_FAILED', fields: [{ path: 'input.lines.0.deliveryLineId' }] });
});

test('signer, day, condition and the scanned copy are asked for', async () => {
  await expect(company.run('sales1', recordSignOff, awaited.id, {})).rejects.toMatchObject({
    code: 'VALIDATION_FAILED',
    fields: [{ path: 'signer' }, { path: 'signedOn' }, { path: 'condition' }, { path: 'evidence' }],
  });
});

test('a refusal is written down with its reason; the delivery stays unsigned', async () => {
  const { delivery, signOff } = await givenOnTheWay(['1', '0']);
  const refused = await company.run('sales1', refuseSignOff, signOff.id, { reason: '型号不符' });
  expect(refused).toMatchObject({
    status: 'REFUSED',
    remark: '型号不符',
    recordedBy: { id: company.person('sales1').id },
  });
  expect((await company.find(DeliveryOrder, delivery.id)).status).toBe('LEFT_PLANT');
  expect(await company.events(signOff.id)).toEqual(['SignOffRefused']);
});

test('a salesperson records the signatures of his own customers only; the gate records none', async () => {
  await expect(company.run('sales2', recordSignOff, awaited.id, signature)).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await expect(company.run('gate', recordSignOff, awaited.id, signature)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

refusesOtherStates(recordSignOff, {
  company: () => company,
  id: () => awaited.id,
  by: 'sales1',
  input: signature,
  states: signOffStates,
});
refusesOtherStates(refuseSignOff, {
  company: () => company,
  id: () => awaited.id,
  by: 'sales1',
  input: { reason: '拒收' },
  states: signOffStates,
});
