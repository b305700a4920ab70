import { Contract } from '@tradewind/domain/contract/contract.ts';
import { recordThirdPartyReport } from '@tradewind/domain/quality/record-third-party-report.ts';
import { ThirdPartyReport } from '@tradewind/domain/quality/third-party-report.ts';
import { agreeDelivery } from '@tradewind/domain/shipment/agree-delivery.ts';
import { confirmPacking } from '@tradewind/domain/shipment/confirm-packing.ts';
import { DeliveryCopy } from '@tradewind/domain/shipment/delivery-copy.ts';
import { DeliveryLine } from '@tradewind/domain/shipment/delivery-line.ts';
import { DeliveryOrder, deliveryStates } from '@tradewind/domain/shipment/delivery-order.ts';
import { recordShippingMarks } from '@tradewind/domain/shipment/record-marks.ts';
import { releaseDelivery } from '@tradewind/domain/shipment/release-delivery.ts';
import { ShippingMark } from '@tradewind/domain/shipment/shipping-mark.ts';
import { submitDelivery } from '@tradewind/domain/shipment/submit-delivery.ts';
import { voidDelivery } from '@tradewind/domain/shipment/void-delivery.ts';
import { arrangeDelivery } from '@tradewind/domain/warehouse/arrange-delivery.ts';
import { DispatchNotice } from '@tradewind/domain/warehouse/dispatch-notice.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenTrade, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import {
  givenDelivery,
  givenDeliveryIn,
  givenPackedAndMarked,
  givenSale,
  goodPacking,
  type Sale,
} from '../given/delivery.ts';
import { linesOfOrder } from '../given/order.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';
import { givenStockReceiptIn } from '../given/stock.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
let sale: Sale;
let draft: DeliveryOrder;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company, { limit: '100000000' });
  const lines = [
    { productId: trade.bearing.id, quantity: '100', unitPrice: '113' },
    { productId: trade.gearbox.id, quantity: '100', unitPrice: '3390' },
  ];
  sale = await givenSale(company, { trade, application: { lines } });
  draft = await givenDelivery(company, sale, ['1', '0']);
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

const release = (id: string) => company.run('sales.manager', releaseDelivery, id);
const submitted = async (quantities: readonly string[] = ['1', '0'], of: Sale = sale) => {
  const { id } = await givenDelivery(company, of, quantities);
  await company.run('sales.admin', submitDelivery, id);
  return id;
};

test('unpacked and unmarked goods are not released: everything missing is told', async () => {
  const id = await submitted(['1', '1']);
  expect(await refusalsOf(release(id))).toMatchObject([
    {
      code: 'PACKING_NOT_CONFIRMED',
      requirement: 'SHIP-07',
      facts: { missingEn: ['firm', 'moisture-proof', 'shock-proof'], confirmed: false },
    },
    {
      code: 'MARKS_INCOMPLETE',
      requirement: 'SHIP-08',
      facts: {
        gaps: expect.arrayContaining([
          { product: trade.bearing.code, field: 'productName' },
          { product: trade.gearbox.code, field: 'destination' },
        ]),
      },
    },
  ]);
});

test.each(['firm', 'moistureProof', 'shockProof'] as const)(
  'one point of the checklist open, %s, and nothing is released',
  async (point) => {
    const id = await submitted();
    await givenPackedAndMarked(company, id);
    await company.run('warehouse', confirmPacking, id, { ...goodPacking, [point]: false });
    expect(await refusalsOf(release(id))).toMatchObject([
      { code: 'PACKING_NOT_CONFIRMED', facts: { missing: [expect.any(String)], confirmed: true } },
    ]);
  },
);

test('the checklist says who confirmed it, when, and by which demand', async () => {
  const id = await submitted();
  await company.run('warehouse', confirmPacking, id, { ...goodPacking, basis: 'CUSTOMER_DEMAND' });
  expect(await company.find(DeliveryOrder, id)).toMatchObject({
    packingBasis: 'CUSTOMER_DEMAND',
    packages: 4,
    grossWeight: '120.000000',
    packingConfirmedBy: { id: company.person('warehouse').id },
    packingConfirmedAt: company.clock.now(),
  });
  expect(await company.events(id)).toContain('PackingConfirmed');
  await expect(company.run('sales.admin', confirmPacking, id, goodPacking)).rejects.toMatchObject({
    code: 'FORBIDDEN',
    permission: 'shipment.pack',
  });
});

test('marks come from what is known of the goods; what is not known has to be written', async () => {
  const id = await submitted(['2', '1']);
  await company.run('warehouse', confirmPacking, id, goodPacking);
  await company.run('logistics', recordShippingMarks, id, { legible: true });
  expect(await company.orm.em.fork().find(ShippingMark, { delivery: id }, { orderBy: { id: 'ASC' } })).toMatchObject([
    { productName: trade.bearing.name, specification: '6205', quantity: '2.000000', weight: null, destination: '上海' },
    { productName: trade.gearbox.name, specification: null, quantity: '1.000000', destination: '上海' },
  ]);
  const [refusal] = await refusalsOf(release(id));
  expect(refusal).toMatchObject({
    code: 'MARKS_INCOMPLETE',
    facts: {
      gaps: [
        { product: trade.bearing.code, field: 'weight' },
        { product: trade.gearbox.code, field: 'specification' },
        { product: trade.gearbox.code, field: 'weight' },
      ],
    },
  });
});

test.each([
  ['a mark for another quantity', { quantity: '3' }, true, 'quantity'],
  ['a mark nobody can read', {}, false, 'legible'],
])('%s is as good as none', async (_, mark, legible, field) => {
  const id = await submitted();
  await company.run('warehouse', confirmPacking, id, goodPacking);
  const [line] = await company.orm.em.fork().find(DeliveryLine, { delivery: id });
  await company.run('logistics', recordShippingMarks, id, {
    legible,
    marks: [{ deliveryLineId: line!.id, weight: '3', ...mark }],
  });
  expect(await refusalsOf(release(id))).toMatchObject([{ code: 'MARKS_INCOMPLETE', facts: { gaps: [{ field }] } }]);
  await expect(
    company.run('logistics', recordShippingMarks, id, { legible, marks: [{ deliveryLineId: sale.order.id }] }),
  ).rejects.toMatchObject({ code: 'VALIDATION_FAILED', fields: [{ path: 'input.marks.0.deliveryLineId' }] });
});

test('a draft whose marks are written can still be changed and taken away', async () => {
  const { id } = await givenDelivery(company, sale, ['1', '1']);
  await givenPackedAndMarked(company, id);
  const [line] = await linesOfOrder(company, sale.order.id);
  await company.update('sales.admin', DeliveryOrder, id, { lines: [{ orderLineId: line!.id, quantity: '2' }] });
  await company.remove('sales.admin', DeliveryOrder, id);
  expect(await company.orm.em.fork().count(ShippingMark, { delivery: id })).toBe(0);
});

test('where the contract asks for a third-party inspection, only its passed report lets the goods go', async () => {
  const own = await givenSale(company, { trade, thirdPartyInspection: true });
  expect((await company.find(Contract, own.contract.id)).thirdPartyInspection).toBe(true);
  const id = await submitted(['1', '0'], own);
  await givenPackedAndMarked(company, id);
  expect(await refusalsOf(release(id))).toMatchObject([
    { code: 'THIRD_PARTY_REPORT_MISSING', requirement: 'QC-08', facts: { order: own.order.number, reports: [] } },
  ]);
  const order = () => company.create('logistics', ThirdPartyReport, { orderId: own.order.id, body: 'SGS' });
  const report = (each: { id: string }, passed: boolean) =>
    company.run('logistics', recordThirdPartyReport, each.id, {
      passed,
      reportNumber: 'R-1',
      reportedOn: '2026-11-20',
    });
  await report(await order(), false);
  expect(await codesOf(release(id))).toEqual(['THIRD_PARTY_REPORT_MISSING']);
  await report(await order(), true);
  expect((await release(id)).status).toBe('APPROVED');
});

test('the goods go to the place of the contract, or are collected at the store', async () => {
  expect(await refusalsOf(givenDelivery(company, sale, ['1', '0'], { deliverTo: '北京' }))).toMatchObject([
    { code: 'DELIVERY_PLACE_DIFFERS', requirement: 'SHIP-06', facts: { place: '北京', contract: '上海' } },
  ]);
  expect(
    await givenDelivery(company, sale, ['1', '0'], { deliveryMode: 'COLLECTION', deliverTo: '北京' }),
  ).toMatchObject({ deliveryMode: 'COLLECTION', deliverTo: 'EX STORE' });
  const { id } = await givenDelivery(company, sale, ['1', '0']);
  await company.sql('update delivery_order set deliver_to = null where id = $1', [id]);
  expect(await codesOf(company.run('sales.admin', submitDelivery, id))).toEqual(['DELIVERY_PLACE_MISSING']);
});

test('the day is agreed with the customer beforehand; a delivery takes over what the salesperson arranged', async () => {
  const own = await givenSale(company, { trade });
  const [line] = await linesOfOrder(company, own.order.id);
  const receipt = await givenStockReceiptIn(company, own.warehouse, trade.bearing, 'RECEIVED', {
    quantity: '1',
    orderLineId: line!.id,
  });
  const notice = await company.find(DispatchNotice, { receipt: receipt.id });
  await company.run('sales1', arrangeDelivery, notice.id, {
    agreedOn: '2026-11-25',
    agreedWith: '李工',
    preparation: '备吊车',
  });
  const { id } = await givenDelivery(company, own, ['1', '0']);
  expect(await company.find(DeliveryOrder, id)).toMatchObject({
    plannedOn: '2026-11-25',
    agreedWith: '李工',
    preparation: '备吊车',
  });
  expect(
    await company.run('sales1', agreeDelivery, id, { plannedOn: '2026-11-27', agreedWith: '王经理' }),
  ).toMatchObject({ plannedOn: '2026-11-27', agreedWith: '王经理', preparation: null, agreedAt: company.clock.now() });
  await expect(
    company.run('sales1', agreeDelivery, id, { plannedOn: '2026-11-19', agreedWith: '王经理' }),
  ).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
  await expect(
    company.run('sales2', agreeDelivery, id, { plannedOn: '2026-11-27', agreedWith: '王经理' }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('released, it is made out in five copies; the customer copy comes back signed, and void copies count no more', async () => {
  const signed = await givenDeliveryIn(company, sale, 'CUSTOMER_SIGNED', ['1', '0']);
  const copies = (id: string) => company.orm.em.fork().find(DeliveryCopy, { delivery: id }, { orderBy: { id: 'ASC' } });
  expect((await copies(signed.id)).map((copy) => [copy.kind, copy.status])).toEqual([
    ['STUB', 'ISSUED'],
    ['WAREHOUSE', 'ISSUED'],
    ['FINANCE', 'ISSUED'],
    ['SECURITY', 'ISSUED'],
    ['CUSTOMER', 'RETURNED_SIGNED'],
  ]);
  const released = await givenDeliveryIn(company, sale, 'APPROVED', ['1', '0']);
  await company.run('sales.manager', voidDelivery, released.id, { reason: '延期' });
  expect((await copies(released.id)).every((copy) => copy.status === 'VOID')).toBe(true);
});

const at = { company: () => company, id: () => draft.id, states: deliveryStates };
refusesOtherStates(confirmPacking, { ...at, by: 'warehouse', input: goodPacking });
refusesOtherStates(recordShippingMarks, { ...at, by: 'logistics', input: { legible: true } });
refusesOtherStates(agreeDelivery, { ...at, by: 'sales1', input: { plannedOn: '2026-11-27', agreedWith: '李工' } });
