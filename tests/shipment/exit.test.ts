import { Contract } from '@tradewind/domain/contract/contract.ts';
import { ContractLine } from '@tradewind/domain/contract/contract-line.ts';
import { SalesOrder } from '@tradewind/domain/order/sales-order.ts';
import { DeliveryOrder, deliveryStates } from '@tradewind/domain/shipment/delivery-order.ts';
import { ExitPass, exitPassStates } from '@tradewind/domain/shipment/exit-pass.ts';
import { issueExitPass } from '@tradewind/domain/shipment/issue-exit-pass.ts';
import { registerExit } from '@tradewind/domain/shipment/register-exit.ts';
import { voidExitPass } from '@tradewind/domain/shipment/void-exit-pass.ts';
import { SignOff } from '@tradewind/domain/signoff/sign-off.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenTrade, instalmentsOf, linesOfContract, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { exitOf, givenDeliveryIn, givenSale, passOf, type Sale, vehicle } from '../given/delivery.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
let sale: Sale;
let issued: DeliveryOrder;
let pass: ExitPass;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company, { limit: '100000000' });
  sale = await givenSale(company, { trade });
  issued = await givenDeliveryIn(company, sale, 'ISSUED', ['2', '0']);
  await company.run('warehouse', issueExitPass, issued.id);
  pass = await passOf(company, issued.id);
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

const exit = (delivery: { id: string }, input: object) => company.run('gate', registerExit, delivery.id, input);
const givenPass = async (delivery: { id: string }) => {
  await company.run('warehouse', issueExitPass, delivery.id);
  return passOf(company, delivery.id);
};

test('a pass carries vehicle and quantity of the outbound note; a second one needs the first to be void', async () => {
  const delivery = await givenDeliveryIn(company, sale, 'ISSUED', ['1', '1']);
  const first = await givenPass(delivery);
  expect(first).toMatchObject({
    status: 'ISSUED',
    number: expect.stringMatching(/^XP-2026-\d{6}$/),
    vehicle,
    quantity: '2.000000',
  });
  expect(await refusalsOf(company.run('sales.admin', issueExitPass, delivery.id))).toMatchObject([
    { code: 'EXIT_PASS_STILL_VALID', facts: { passNumber: first.number } },
  ]);
  await company.run('warehouse', voidExitPass, first.id, { reason: '打印错误' });
  const second = await givenPass(delivery);
  expect(second.number).not.toBe(first.number);
  expect(await codesOf(exit(delivery, exitOf(first)))).toEqual(['EXIT_PASS_REQUIRED']);
  expect(await exit(delivery, exitOf(second))).toMatchObject({ status: 'LEFT_PLANT' });
  expect(await company.events(delivery.id)).toEqual(expect.arrayContaining(['ExitPassIssued', 'DeliveryLeftPlant']));
  expect(
    (await company.history(first.id)).filter((each) => each.command === 'voidExitPass' && each.action === 'STATE'),
  ).toMatchObject([{ reason: '打印错误' }]);
});

test('out of the gate on its pass: shipped on order and contract, a signature is awaited', async () => {
  const own = await givenSale(company, {
    trade,
    application: {
      instalments: [
        { kind: 'ADVANCE', percent: '30', trigger: 'SIGNING' },
        { kind: 'BALANCE', percent: '70', trigger: 'SHIPMENT', days: 30 },
      ],
    },
    paid: 1,
  });
  const delivery = await givenDeliveryIn(company, own, 'ISSUED', ['4', '1']);
  const shown = await givenPass(delivery);
  await exit(delivery, { ...exitOf(shown), vehicle: '沪a 12345', quantity: '5.000' });
  expect(await company.find(DeliveryOrder, delivery.id)).toMatchObject({
    status: 'LEFT_PLANT',
    leftOn: '2026-11-20',
    amount: '3842.0000',
  });
  expect(await company.find(ExitPass, shown.id)).toMatchObject({
    status: 'USED',
    usedAt: company.clock.now(),
    registeredBy: { id: company.person('gate').id },
  });
  const lines = await linesOfContract(company, own.contract.id);
  expect(lines.map((line) => [line.shippedQuantity, line.shippedAmount])).toEqual([
    ['4.000000', '452.0000'],
    ['1.000000', '3390.0000'],
  ]);
  expect(await company.find(Contract, own.contract.id)).toMatchObject({
    status: 'IN_EXECUTION',
    shippedAmount: '3842.0000',
    shipmentProgress: 'PART',
    shippedOn: null,
  });
  expect((await company.find(SalesOrder, own.order.id)).status).toBe('CONFIRMED');
  expect((await instalmentsOf(company, own.contract.id))[1]).toMatchObject({ status: 'DUE', dueOn: '2026-12-20' });
  expect(await company.find(SignOff, { delivery: delivery.id })).toMatchObject({
    status: 'AWAITED',
    number: expect.stringMatching(/^SF-2026-\d{6}$/),
    owner: { id: company.person('sales1').id },
  });
  expect(
    (await company.history(delivery.id)).filter((each) => each.command === 'registerExit' && each.action === 'STATE'),
  ).toMatchObject([{ actorName: '秦保国' }]);

  await givenDeliveryIn(company, own, 'LEFT_PLANT', ['6', '1']);
  expect(await company.find(Contract, own.contract.id)).toMatchObject({
    shippedAmount: '7910.0000',
    shipmentProgress: 'FULL',
    shippedOn: '2026-11-20',
  });
  expect((await company.find(SalesOrder, own.order.id)).status).toBe('SHIPPED');
});

test('lots that do not divide evenly are worth exactly the contract line together', async () => {
  const own = await givenSale(company, {
    trade,
    application: {
      lines: [{ productId: trade.bearing.id, quantity: '3', unitPrice: '111.11', discountPercent: '0' }],
      instalments: [{ kind: 'ADVANCE', percent: '100', trigger: 'SIGNING' }],
    },
    paid: 1,
  });
  const [line] = await linesOfContract(company, own.contract.id);
  await company.sql('update contract_line set amount = 100 where id = $1', [line!.id]);
  await company.sql('update contract set amount = 100 where id = $1', [own.contract.id]);
  const worth: string[] = [];
  for (let lot = 0; lot < 3; lot++) {
    const { id } = await givenDeliveryIn(company, own, 'LEFT_PLANT', ['1']);
    worth.push((await company.find(DeliveryOrder, id)).amount!);
  }
  expect(worth).toEqual(['33.3300', '33.3400', '33.3300']);
  expect((await company.find(ContractLine, line!.id)).shippedAmount).toBe('100.0000');
});

test('without a pass nothing leaves: none issued, none shown, one nobody knows', async () => {
  const delivery = await givenDeliveryIn(company, sale, 'ISSUED', ['1', '0']);
  expect(await refusalsOf(exit(delivery, { vehicle, quantity: '1' }))).toMatchObject([
    { code: 'EXIT_PASS_REQUIRED', requirement: 'SHIP-04', clearedBy: ['WAREHOUSE', 'SALES_OPS'] },
  ]);
  await givenPass(delivery);
  expect(await codesOf(exit(delivery, { vehicle, quantity: '1' }))).toEqual(['EXIT_PASS_REQUIRED']);
  expect(await refusalsOf(exit(delivery, { passNumber: 'XP-2026-999999', vehicle, quantity: '1' }))).toMatchObject([
    { code: 'EXIT_PASS_REQUIRED', facts: { passNumber: 'XP-2026-999999' } },
  ]);
});

test('the pass of another delivery is none', async () => {
  const delivery = await givenDeliveryIn(company, sale, 'ISSUED', ['1', '0']);
  await givenPass(delivery);
  expect(await codesOf(exit(delivery, exitOf(pass)))).toEqual(['EXIT_PASS_REQUIRED']);
});

test.each([
  ['another vehicle', { vehicle: '沪B·99999' }, ['vehicle'], 'vehicle 沪A·12345 ≠ 沪B·99999'],
  ['another quantity', { quantity: '3' }, ['quantity'], 'quantity 2 ≠ 3'],
  ['both', { vehicle: '沪B·99999', quantity: '1' }, ['vehicle', 'quantity'], 'vehicle'],
])('%s is not what the outbound note says', async (_, seen, fields, says) => {
  const [refusal] = await refusalsOf(exit(issued, { ...exitOf(pass), ...seen }));
  expect(refusal).toMatchObject({
    code: 'EXIT_PASS_MISMATCH',
    requirement: 'SHIP-04',
    facts: { fields, passNumber: pass.number },
  });
  expect(refusal?.message.en).toContain(says);
});

test('a pass is good once: shown again, it says when it was used', async () => {
  const delivery = await givenDeliveryIn(company, sale, 'LEFT_PLANT', ['1', '0']);
  const used = await passOf(company, delivery.id);
  expect(await refusalsOf(exit(delivery, exitOf(used)))).toMatchObject([
    { code: 'EXIT_PASS_ALREADY_USED', facts: { passNumber: used.number, usedAt: '2026-11-20T01:00:00.000Z' } },
  ]);
});

test('only security registers exits, only store and sales operations issue and void passes', async () => {
  await expect(company.run('warehouse', registerExit, issued.id, exitOf(pass))).rejects.toMatchObject({
    code: 'FORBIDDEN',
    permission: 'shipment.registerExit',
  });
  await expect(company.run('gate', issueExitPass, issued.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(company.run('gate', voidExitPass, pass.id, { reason: '试' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});

refusesOtherStates(issueExitPass, {
  company: () => company,
  id: () => issued.id,
  by: 'warehouse',
  states: deliveryStates,
});
refusesOtherStates(registerExit, {
  company: () => company,
  id: () => issued.id,
  by: 'gate',
  input: { passNumber: 'X', vehicle, quantity: '2' },
  states: deliveryStates,
});
refusesOtherStates(voidExitPass, {
  company: () => company,
  id: () => pass.id,
  by: 'warehouse',
  input: { reason: '作废' },
  states: exitPassStates,
});
