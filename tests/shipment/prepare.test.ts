import { orderStates } from '@tradewind/domain/order/sales-order.ts';
import { DeliveryLine } from '@tradewind/domain/shipment/delivery-line.ts';
import { DeliveryOrder, deliveryStates } from '@tradewind/domain/shipment/delivery-order.ts';
import { submitDelivery } from '@tradewind/domain/shipment/submit-delivery.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { bringDelivery, givenDelivery, givenSale, type Sale } from '../given/delivery.ts';
import { linesOfOrder } from '../given/order.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
let sale: Sale;
let draft: DeliveryOrder;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  sale = await givenSale(company, { paid: 0, stock: null });
  draft = await givenDelivery(company, sale, ['1', '0']);
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

test('a delivery order takes contract, customer, salesperson, currency, products and values from the order', async () => {
  const other = await givenSale(company, { paid: 0, stock: null, trade: sale.trade });
  const delivery = await company.find(DeliveryOrder, (await givenDelivery(company, other, ['4', '1'])).id);
  expect(delivery).toMatchObject({
    status: 'DRAFT',
    currency: 'CNY',
    amount: '3842.0000',
    deliverTo: '上海',
    number: expect.stringMatching(/^DRAFT-/),
  });
  expect([delivery.contract?.id, delivery.customer?.id, delivery.owner.id, delivery.preparedBy?.id]).toEqual([
    other.contract.id,
    other.trade.customer.id,
    company.person('sales1').id,
    company.person('sales.admin').id,
  ]);
  const lines = await company.orm.em
    .fork()
    .find(DeliveryLine, { delivery: delivery.id }, { orderBy: { position: 'ASC' } });
  expect(lines.map((line) => [line.product?.id, line.quantity, line.amount])).toEqual([
    [other.trade.bearing.id, '4.000000', '452.0000'],
    [other.trade.gearbox.id, '1.000000', '3390.0000'],
  ]);
});

test('no more is put on deliveries than was ordered: drafts count, void ones do not', async () => {
  const other = await givenSale(company, { paid: 0, stock: null, trade: sale.trade });
  const first = await givenDelivery(company, other, ['7', '0']);
  expect(await refusalsOf(givenDelivery(company, other, ['4', '1']))).toMatchObject([
    {
      code: 'DELIVERY_EXCEEDS_ORDER',
      requirement: 'SHIP-03',
      facts: { product: sale.trade.bearing.code, ordered: '10', onDeliveries: '7', asked: '4', excess: '1' },
    },
  ]);
  await company.sql(`update delivery_order set status = 'VOID' where id = $1`, [first.id]);
  await givenDelivery(company, other, ['10', '2']);
});

test('a delivery order without goods is not submitted', async () => {
  const other = await givenSale(company, { paid: 0, stock: null, trade: sale.trade });
  const empty = await givenDelivery(company, other, ['1', '0']);
  await company.sql('delete from delivery_line where delivery_id = $1', [empty.id]);
  expect(await codesOf(company.run('sales.admin', submitDelivery, empty.id))).toContain('DELIVERY_EMPTY');
});

test('two lines of one order line count together', async () => {
  const other = await givenSale(company, { paid: 0, stock: null, trade: sale.trade });
  const [line] = await linesOfOrder(company, other.order.id);
  const lines = [
    { orderLineId: line!.id, quantity: '6' },
    { orderLineId: line!.id, quantity: '5' },
  ];
  expect(
    await refusalsOf(
      company.create('sales.admin', DeliveryOrder, { orderId: other.order.id, warehouseId: other.warehouse.id, lines }),
    ),
  ).toMatchObject([{ code: 'DELIVERY_EXCEEDS_ORDER', facts: { asked: '11', excess: '1' } }]);
});

test('a draft can be changed, within the order', async () => {
  const other = await givenSale(company, { paid: 0, stock: null, trade: sale.trade });
  const delivery = await givenDelivery(company, other, ['4', '0']);
  const [first, second] = await linesOfOrder(company, other.order.id);
  const [line] = await company.orm.em.fork().find(DeliveryLine, { delivery: delivery.id });
  await company.update('sales.admin', DeliveryOrder, delivery.id, {
    carrier: '德邦',
    lines: [
      { id: line!.id, orderLineId: first!.id, quantity: '10' },
      { orderLineId: second!.id, quantity: '1' },
    ],
  });
  expect(await company.find(DeliveryOrder, delivery.id)).toMatchObject({ amount: '4520.0000', carrier: '德邦' });
  expect(
    await codesOf(
      company.update('sales.admin', DeliveryOrder, delivery.id, {
        lines: [{ orderLineId: first!.id, quantity: '10.000001' }],
      }),
    ),
  ).toEqual(['DELIVERY_EXCEEDS_ORDER']);
});

test('a line of another order, and no line at all, is no delivery', async () => {
  const other = await givenSale(company, { paid: 0, stock: null, trade: sale.trade });
  const [foreign] = await linesOfOrder(company, sale.order.id);
  const head = { orderId: other.order.id, warehouseId: other.warehouse.id };
  await expect(
    company.create('sales.admin', DeliveryOrder, { ...head, lines: [{ orderLineId: foreign!.id, quantity: '1' }] }),
  ).rejects.toMatchObject({ code: 'VALIDATION_FAILED', fields: [{ path: 'input.lines.0.orderLineId' }] });
  await expect(company.create('sales.admin', DeliveryOrder, { ...head, lines: [] })).rejects.toMatchObject({
    code: 'VALIDATION_FAILED',
    fields: [{ path: 'input.lines' }],
  });
});

test.each(orderStates.filter((state) => !['CONFIRMED', 'IN_PRODUCTION', 'READY', 'SHIPPED'].includes(state)))(
  'nothing is shipped on an order that is %s',
  async (state) => {
    await company.sql('update sales_order set status = $2 where id = $1', [sale.order.id, state]);
    try {
      expect(await refusalsOf(givenDelivery(company, sale, ['1', '0']))).toMatchObject([
        { code: 'ORDER_NOT_ACCEPTED', facts: { order: sale.order.number, state } },
      ]);
      expect(await codesOf(company.run('sales.admin', submitDelivery, draft.id))).toEqual(['ORDER_NOT_ACCEPTED']);
    } finally {
      await company.sql(`update sales_order set status = 'CONFIRMED' where id = $1`, [sale.order.id]);
    }
  },
);

test('submitted, it gets its number and waits for the sales manager', async () => {
  const other = await givenSale(company, { paid: 0, stock: null, trade: sale.trade });
  const { id } = await givenDelivery(company, other);
  const delivery = await company.run('sales.admin', submitDelivery, id);
  expect(delivery).toMatchObject({ status: 'SUBMITTED', number: expect.stringMatching(/^DO-2026-\d{6}$/) });
  expect(await company.sql(`select role, status, title_en from task where record_id = $1`, [id])).toMatchObject([
    { role: 'SALES_MANAGER', status: 'OPEN', title_en: expect.stringContaining(delivery.number) },
  ]);
  expect(await company.events(id)).toEqual(['DeliveryOrderCreated', 'DeliverySubmitted']);
  expect(
    (await company.history(id)).filter((each) => each.command === 'submitDelivery' && each.action === 'STATE'),
  ).toMatchObject([{}]);
});

test('a draft goes away for good; with a number it is voided instead', async () => {
  const other = await givenSale(company, { paid: 0, stock: null, trade: sale.trade });
  await company.remove('sales.admin', DeliveryOrder, (await givenDelivery(company, other)).id);
  const numbered = await bringDelivery(company, await givenDelivery(company, other), 'SUBMITTED');
  await company.sql(`update delivery_order set status = 'DRAFT' where id = $1`, [numbered.id]);
  expect(await codesOf(company.remove('sales.admin', DeliveryOrder, numbered.id))).toEqual(['DELIVERY_NUMBER_GIVEN']);
});

test('only sales operations prepare deliveries', async () => {
  await expect(
    company.create('sales1', DeliveryOrder, { orderId: sale.order.id, warehouseId: sale.warehouse.id, lines: [] }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN', permission: 'shipment.prepare' });
  await expect(company.run('warehouse', submitDelivery, draft.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

refusesOtherStates(submitDelivery, {
  company: () => company,
  id: () => draft.id,
  by: 'sales.admin',
  states: deliveryStates,
});
