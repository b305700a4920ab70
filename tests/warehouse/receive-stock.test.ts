import { Deputy } from '@tradewind/domain/approval/deputy.ts';
import type { Product } from '@tradewind/domain/product/product.ts';
import { FinishedLot } from '@tradewind/domain/quality/finished-lot.ts';
import { arrangeDelivery } from '@tradewind/domain/warehouse/arrange-delivery.ts';
import { DispatchNotice, dispatchNoticeStates } from '@tradewind/domain/warehouse/dispatch-notice.ts';
import { packStock } from '@tradewind/domain/warehouse/pack-stock.ts';
import { preReceiveStock } from '@tradewind/domain/warehouse/pre-receive-stock.ts';
import { receiveStock } from '@tradewind/domain/warehouse/receive-stock.ts';
import { reverseStockReceipt } from '@tradewind/domain/warehouse/reverse-receipt.ts';
import { preReceipt } from '@tradewind/domain/warehouse/settings.ts';
import { StockMove } from '@tradewind/domain/warehouse/stock-move.ts';
import { StockReceipt, stockReceiptStates } from '@tradewind/domain/warehouse/stock-receipt.ts';
import type { Warehouse } from '@tradewind/domain/warehouse/warehouse.ts';
import { withdrawStockReceipt } from '@tradewind/domain/warehouse/withdraw-receipt.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenTrade, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenDeliveryIn, givenSale, type Sale } from '../given/delivery.ts';
import { certificateOf, givenCertifiedLot, givenLot, givenTestedLot } from '../given/lot.ts';
import { linesOfOrder } from '../given/order.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { givenProduct } from '../given/product.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';
import {
  givenStockReceipt,
  givenStockReceiptIn,
  givenWarehouse,
  stockOf,
  stockThatDoesNotAddUp,
} from '../given/stock.ts';

let database: TestDatabase;
let company: Company;
let warehouse: Warehouse;
let product: Product;
let trade: Trade;
let sale: Sale;
let draft: StockReceipt;
let packed: StockReceipt;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  warehouse = await givenWarehouse(company);
  product = await givenProduct(company);
  trade = await givenTrade(company, { limit: '100000000' });
  sale = await givenSale(company, { trade, stock: null });
  draft = await givenStockReceipt(company, warehouse, product);
  packed = await givenStockReceiptIn(company, warehouse, product, 'PACKED');
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

const because = { reason: '数量有误' };
/** A receipt of a lot made for the bearings of the order. */
const forOrder = async (state: 'PRE_RECEIVED' | 'PACKED' | 'RECEIVED', quantity = '1') => {
  const [line] = await linesOfOrder(company, sale.order.id);
  return givenStockReceiptIn(company, sale.warehouse, trade.bearing, state, { quantity, orderLineId: line!.id });
};

test('a draft has a draft number, says who filled it in, is of the product of its lot, and moves nothing', async () => {
  expect(draft).toMatchObject({
    number: expect.stringMatching(/^DRAFT-/),
    product: { id: product.id },
    preparedBy: { id: company.person('production').id },
  });
  expect(await stockOf(company, warehouse, product)).toEqual({ onHand: '0', reserved: '0' });
});

test('pre-received by production, packed, received by the custodian: certificate, stock, lot, move, history and event', async () => {
  const { id, lot } = await givenStockReceipt(company, warehouse, product, { quantity: '12.5' });
  const preReceived = await company.run('production', preReceiveStock, id);
  const certificate = await certificateOf(company, lot.id);
  expect(preReceived).toMatchObject({
    status: 'PRE_RECEIVED',
    preReceivedOn: '2026-11-20',
    number: expect.stringMatching(/^SR-2026-\d{6}$/),
    certificateNumber: certificate.number,
  });
  expect(certificate.usedQuantity).toBe('12.500000');
  expect((await company.find(FinishedLot, lot.id)).status).toBe('PRE_RECEIVED');
  expect(await stockOf(company, warehouse, product)).toEqual({ onHand: '0', reserved: '0' });
  expect(await company.run('production', packStock, id, { packages: 3 })).toMatchObject({
    status: 'PACKED',
    packages: 3,
    packedOn: '2026-11-20',
  });
  const receipt = await company.run('warehouse', receiveStock, id);
  expect(receipt).toMatchObject({
    status: 'RECEIVED',
    receivedOn: '2026-11-20',
    receivedBy: { id: company.person('warehouse').id },
  });
  expect(await stockOf(company, warehouse, product)).toEqual({ onHand: '12.5', reserved: '0' });
  expect(await company.find(FinishedLot, lot.id)).toMatchObject({ status: 'RECEIVED', receivedQuantity: '12.500000' });
  expect(await company.orm.em.fork().find(StockMove, { recordId: id })).toMatchObject([
    {
      kind: 'RECEIPT',
      quantity: '12.500000',
      recordType: 'StockReceipt',
      movedBy: { id: company.person('warehouse').id },
    },
  ]);
  expect(await company.events(id)).toEqual(['StockReceiptCreated', 'StockPreReceived', 'StockPacked', 'StockReceived']);
  expect(
    (await company.history(id)).filter((each) => each.command === 'receiveStock' && each.action === 'STATE'),
  ).toMatchObject([{ actorName: '何强' }]);
});

test('without factory test and certificate nothing is handed over', async () => {
  const untested = await givenStockReceipt(company, warehouse, product, {
    lotId: (await givenLot(company, product)).id,
  });
  expect(await refusalsOf(company.run('production', preReceiveStock, untested.id))).toMatchObject([
    { code: 'FACTORY_TEST_MISSING', requirement: 'QC-05' },
    { code: 'CERTIFICATE_MISSING', requirement: 'WH-01', clearedBy: ['QUALITY'] },
  ]);
  const tested = await givenStockReceipt(company, warehouse, product, {
    lotId: (await givenTestedLot(company, product)).id,
  });
  expect(await codesOf(company.run('production', preReceiveStock, tested.id))).toEqual(['CERTIFICATE_MISSING']);
  expect((await company.find(StockReceipt, tested.id)).status).toBe('DRAFT');
});

test('all receipts of a lot together are not more than its certificate covers', async () => {
  const lot = await givenCertifiedLot(company, product, { quantity: '10' });
  await givenStockReceiptIn(company, warehouse, product, 'PRE_RECEIVED', { lotId: lot.id, quantity: '6' });
  const second = await givenStockReceipt(company, warehouse, product, { lotId: lot.id, quantity: '5' });
  expect(await refusalsOf(company.run('production', preReceiveStock, second.id))).toMatchObject([
    { code: 'CERTIFICATE_EXCEEDED', facts: { certified: '10', used: '6', asked: '5', excess: '1' } },
  ]);
  await expect(
    company.sql('update product_certificate set used_quantity = quantity + 1 where lot_id = $1', [lot.id]),
  ).rejects.toThrow(/product_certificate_used/);
});

test('the store does not receive what was not pre-received and packed; with one-step receipt it does', async () => {
  expect(await refusalsOf(company.run('warehouse', receiveStock, draft.id))).toMatchObject([
    { code: 'PRE_RECEIPT_REQUIRED', requirement: 'WH-02', setting: { key: 'warehouse.preReceipt', value: true } },
  ]);
  try {
    await company.decree(preReceipt, false);
    const bare = await givenStockReceipt(company, warehouse, product, {
      lotId: (await givenTestedLot(company, product)).id,
    });
    expect(await codesOf(company.run('warehouse', receiveStock, bare.id))).toEqual(['CERTIFICATE_MISSING']);
    const own = await givenStockReceipt(company, warehouse, product, { quantity: '3' });
    expect(await company.run('warehouse', receiveStock, own.id)).toMatchObject({
      status: 'RECEIVED',
      certificateNumber: (await certificateOf(company, own.lot.id)).number,
    });
  } finally {
    await company.sql(`delete from policy_version where key = 'warehouse.preReceipt'`);
  }
});

test('only the custodian of the warehouse posts, or his deputy; a store without custodian moves nothing', async () => {
  await expect(company.run('production', receiveStock, packed.id)).rejects.toMatchObject({
    code: 'FORBIDDEN',
    permission: 'warehouse.receive',
  });
  const others = await givenWarehouse(company, { custodianId: company.person('logistics').id });
  const receipt = await givenStockReceiptIn(company, others, product, 'PACKED', { quantity: '1' });
  expect(await refusalsOf(company.run('warehouse', receiveStock, receipt.id))).toMatchObject([
    {
      code: 'NOT_CUSTODIAN',
      requirement: 'WH-04',
      facts: { warehouse: others.code, custodian: '施航' },
      message: {
        zh: expect.stringContaining('施航'),
        en: expect.stringContaining(`(${company.person('logistics').nameEn})`),
      },
    },
  ]);
  await company.create('logistics', Deputy, {
    absenteeId: company.person('logistics').id,
    deputyId: company.person('warehouse').id,
    validFrom: '2026-11-20',
    validTo: '2026-11-22',
    reason: '休假',
  });
  expect((await company.run('warehouse', receiveStock, receipt.id)).status).toBe('RECEIVED');
  const nobodys = await givenWarehouse(company, { custodianId: null });
  const orphan = await givenStockReceiptIn(company, nobodys, product, 'PACKED', { quantity: '1' });
  expect(await codesOf(company.run('warehouse', receiveStock, orphan.id))).toEqual(['NOT_CUSTODIAN']);
});

test('goods made for an order: the dispatch notice goes to its salesperson, who arranges the delivery', async () => {
  const receipt = await forOrder('PRE_RECEIVED');
  const notice = await company.find(DispatchNotice, { receipt: receipt.id });
  expect(notice).toMatchObject({
    status: 'ISSUED',
    number: expect.stringMatching(/^DN-2026-\d{6}$/),
    quantity: '1.000000',
    readyOn: '2026-11-20',
    owner: { id: company.person('sales1').id },
    order: { id: sale.order.id },
  });
  expect(await company.sql('select assignee_id, status from task where record_id = $1', [notice.id])).toEqual([
    { assignee_id: company.person('sales1').id, status: 'OPEN' },
  ]);
  await expect(
    company.run('sales1', arrangeDelivery, notice.id, { agreedOn: '2026-11-19', agreedWith: '李工' }),
  ).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
  await expect(
    company.run('sales2', arrangeDelivery, notice.id, { agreedOn: '2026-11-24', agreedWith: '李工' }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(
    await company.run('sales1', arrangeDelivery, notice.id, {
      agreedOn: '2026-11-24',
      agreedWith: '李工',
      preparation: '客户备吊车',
    }),
  ).toMatchObject({ status: 'ARRANGED', agreedOn: '2026-11-24' });
  expect(await company.sql('select status from task where record_id = $1', [notice.id])).toEqual([{ status: 'DONE' }]);
});

test('goods made for stock need no notice', async () => {
  expect(await company.orm.em.fork().count(DispatchNotice, { receipt: packed.id })).toBe(0);
});

test.each(['PRE_RECEIVED', 'PACKED'] as const)(
  'taken back when %s: certificate, lot and notice are as before, and it can be handed over again',
  async (state) => {
    const receipt = await forOrder(state);
    const taken = await company.run('production', withdrawStockReceipt, receipt.id, because);
    expect(taken).toMatchObject({
      status: 'DRAFT',
      withdrawnReason: because.reason,
      number: receipt.number,
      preReceivedOn: null,
    });
    expect((await certificateOf(company, receipt.lot.id)).usedQuantity).toBe('0.000000');
    expect((await company.find(FinishedLot, receipt.lot.id)).status).toBe('TESTED');
    expect((await company.find(DispatchNotice, { receipt: receipt.id })).status).toBe('CANCELLED');
    expect(await codesOf(company.remove('production', StockReceipt, receipt.id))).toEqual(['RECEIPT_NUMBER_GIVEN']);
    expect((await company.run('production', preReceiveStock, receipt.id)).number).toBe(receipt.number);
  },
);

test('a receipt posted in error is reversed while its goods are free: stock, lot and certificate are as before', async () => {
  const before = await stockOf(company, warehouse, product);
  const receipt = await givenStockReceiptIn(company, warehouse, product, 'RECEIVED', { quantity: '7' });
  expect(await company.run('warehouse', reverseStockReceipt, receipt.id, because)).toMatchObject({
    status: 'REVERSED',
    reversedReason: because.reason,
  });
  expect(await stockOf(company, warehouse, product)).toEqual(before);
  expect(await company.find(FinishedLot, receipt.lot.id)).toMatchObject({
    status: 'TESTED',
    receivedQuantity: '0.000000',
  });
  expect((await certificateOf(company, receipt.lot.id)).usedQuantity).toBe('0.000000');
  expect(await stockThatDoesNotAddUp(company)).toEqual([]);
});

test('goods that are promised to a delivery are not reversed away', async () => {
  const own = await givenSale(company, { trade, stock: null });
  const bearings = await givenStockReceiptIn(company, own.warehouse, trade.bearing, 'RECEIVED', { quantity: '10' });
  await givenStockReceiptIn(company, own.warehouse, trade.gearbox, 'RECEIVED', { quantity: '2' });
  await givenDeliveryIn(company, own, 'APPROVED');
  expect((await company.find(FinishedLot, bearings.lot.id)).status).toBe('RESERVED');
  expect(await refusalsOf(company.run('warehouse', reverseStockReceipt, bearings.id, because))).toMatchObject([
    { code: 'INSUFFICIENT_STOCK', facts: { available: '0', needed: '10' } },
    { code: 'INSUFFICIENT_STOCK', facts: { missing: '10' } },
  ]);
});

test('the database itself keeps stock above zero', async () => {
  await givenStockReceiptIn(company, warehouse, product, 'RECEIVED');
  await expect(company.sql('update stock_level set reserved = on_hand + 1')).rejects.toThrow(/stock_never_negative/);
  await expect(company.sql('update stock_level set on_hand = -1')).rejects.toThrow(/stock_never_negative/);
});

const at = { company: () => company, states: stockReceiptStates };
refusesOtherStates(preReceiveStock, { ...at, id: () => draft.id, by: 'production' });
refusesOtherStates(packStock, { ...at, id: () => draft.id, by: 'production', input: { packages: 1 } });
refusesOtherStates(receiveStock, { ...at, id: () => packed.id, by: 'warehouse' });
refusesOtherStates(withdrawStockReceipt, { ...at, id: () => packed.id, by: 'production', input: because });
refusesOtherStates(reverseStockReceipt, { ...at, id: () => packed.id, by: 'warehouse', input: because });
test.each(dispatchNoticeStates.filter((state) => state === 'CANCELLED'))(
  'a notice that is %s is not arranged',
  async () => {
    const receipt = await forOrder('PRE_RECEIVED');
    const notice = await company.find(DispatchNotice, { receipt: receipt.id });
    await company.run('production', withdrawStockReceipt, receipt.id, because);
    expect(
      await codesOf(company.run('sales1', arrangeDelivery, notice.id, { agreedOn: '2026-11-24', agreedWith: '李工' })),
    ).toEqual(['WRONG_STATE']);
  },
);
