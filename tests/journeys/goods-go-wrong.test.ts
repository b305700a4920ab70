import { Contract } from '@tradewind/domain/contract/contract.ts';
import { SalesOrder } from '@tradewind/domain/order/sales-order.ts';
import { beginRectification } from '@tradewind/domain/quality/begin-rectification.ts';
import { closeRectification } from '@tradewind/domain/quality/close-rectification.ts';
import { concludeInspection } from '@tradewind/domain/quality/conclude-inspection.ts';
import { Inspection } from '@tradewind/domain/quality/inspection.ts';
import { issueCertificate } from '@tradewind/domain/quality/issue-certificate.ts';
import { startInspection } from '@tradewind/domain/quality/start-inspection.ts';
import { DeliveryLine } from '@tradewind/domain/shipment/delivery-line.ts';
import { DeliveryOrder } from '@tradewind/domain/shipment/delivery-order.ts';
import { releaseDelivery } from '@tradewind/domain/shipment/release-delivery.ts';
import { restockReturned } from '@tradewind/domain/shipment/restock-returned.ts';
import { DeliveryException } from '@tradewind/domain/signoff/delivery-exception.ts';
import { refuseSignOff } from '@tradewind/domain/signoff/refuse-sign-off.ts';
import { settleDeliveryException } from '@tradewind/domain/signoff/settle-exception.ts';
import { packStock } from '@tradewind/domain/warehouse/pack-stock.ts';
import { preReceiveStock } from '@tradewind/domain/warehouse/pre-receive-stock.ts';
import { receiveStock } from '@tradewind/domain/warehouse/receive-stock.ts';
import { StockReceipt } from '@tradewind/domain/warehouse/stock-receipt.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenTrade, linesOfContract, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenDeliveryIn, givenSale, signOffOf } from '../given/delivery.ts';
import { badItem, givenInspection, givenTestedLot, goodItem, plan } from '../given/lot.ts';
import { linesOfOrder } from '../given/order.ts';
import { codesOf } from '../given/refused.ts';
import { givenStock, stockOf, stockThatDoesNotAddUp } from '../given/stock.ts';

/** What goes wrong with goods: they fail, they come without certificate, they leave in parts, they come back. */
let database: TestDatabase;
let company: Company;
let trade: Trade;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company, { limit: '100000000' });
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

test('a lot without certificate stays outside, a lot that failed is put right, and only then do its goods leave', async () => {
  const sale = await givenSale(company, { trade, stock: null });
  const [bearings] = await linesOfOrder(company, sale.order.id);
  const lot = await givenTestedLot(company, trade.bearing, { quantity: '10', orderLineId: bearings!.id });
  const receipt = await company.create('production', StockReceipt, {
    warehouseId: sale.warehouse.id,
    lotId: lot.id,
    quantity: '10',
  });
  expect(await codesOf(company.run('production', preReceiveStock, receipt.id))).toEqual(['CERTIFICATE_MISSING']);
  const failed = await givenInspection(company, lot, 'IN_PROGRESS');
  await company.run('quality', concludeInspection, failed.id, {
    inspectedQuantity: '10',
    items: [goodItem, badItem],
    finding: '噪声超标',
  });
  expect(await codesOf(company.run('production', preReceiveStock, receipt.id))).toEqual(['CERTIFICATE_MISSING']);
  const delivery = await givenDeliveryIn(company, sale, 'SUBMITTED', ['10', '0']);
  expect(await codesOf(company.run('sales.manager', releaseDelivery, delivery.id))).toEqual(['INSUFFICIENT_STOCK']);
  await company.run('production', beginRectification, failed.id, {
    cause: '滚道粗糙',
    correctiveAction: '精磨',
    rectifyBy: '2026-11-25',
  });
  await company.run('quality', closeRectification, failed.id, { rectification: '复测 55 dB' });
  const again = await company.find(Inspection, { repeats: failed.id });
  await company.run('quality', startInspection, again.id, plan);
  await company.run('quality', concludeInspection, again.id, { inspectedQuantity: '10', items: [goodItem] });
  await company.run('quality', issueCertificate, again.id);
  await company.run('production', preReceiveStock, receipt.id);
  await company.run('production', packStock, receipt.id, { packages: 2 });
  await company.run('warehouse', receiveStock, receipt.id);
  expect((await company.run('sales.manager', releaseDelivery, delivery.id)).status).toBe('APPROVED');
});

test('goods leave in three parts; one is refused and comes back: it is in the store, off order and contract, and leaves again', async () => {
  const sale = await givenSale(company, { trade, stock: null });
  await givenStock(company, sale.warehouse, trade.bearing, '10');
  await givenStock(company, sale.warehouse, trade.gearbox, '2');
  const shipped = async () =>
    (await linesOfContract(company, sale.contract.id)).map((line) => String(Number(line.shippedQuantity)));
  await givenDeliveryIn(company, sale, 'CUSTOMER_SIGNED', ['3', '1']);
  const second = await givenDeliveryIn(company, sale, 'LEFT_PLANT', ['5', '0']);
  expect((await company.find(SalesOrder, sale.order.id)).status).not.toBe('SHIPPED');
  await givenDeliveryIn(company, sale, 'CUSTOMER_SIGNED', ['2', '1']);
  expect(await shipped()).toEqual(['10', '2']);
  expect((await company.find(SalesOrder, sale.order.id)).status).toBe('SHIPPED');
  const signOff = await signOffOf(company, second.id);
  await company.run('logistics', refuseSignOff, signOff.id, { reason: '外包装破损' });
  const exception = await company.find(DeliveryException, { signOff: signOff.id });
  await company.run('logistics', settleDeliveryException, exception.id, { outcome: 'TAKEN_BACK', reason: '退回重发' });
  expect((await company.find(DeliveryOrder, second.id)).status).toBe('VOID');
  expect(await shipped()).toEqual(['5', '2']);
  expect(await company.find(Contract, sale.contract.id)).toMatchObject({ shipmentProgress: 'PART', shippedOn: null });
  expect((await company.find(SalesOrder, sale.order.id)).status).toBe('READY');
  expect(await stockOf(company, sale.warehouse, trade.bearing)).toEqual({ onHand: '0', reserved: '0' });
  expect(await company.sql(`select status from task where record_id = $1 and topic = 'PUT_BACK'`, [second.id])).toEqual(
    [{ status: 'OPEN' }],
  );
  await company.run('warehouse', restockReturned, second.id, {});
  expect(await stockOf(company, sale.warehouse, trade.bearing)).toEqual({ onHand: '5', reserved: '0' });
  expect(await company.orm.em.fork().find(DeliveryLine, { delivery: second.id })).toMatchObject([
    { returnedQuantity: '5.000000', restockedQuantity: '5.000000' },
  ]);
  expect(await company.sql(`select status from task where record_id = $1 and topic = 'PUT_BACK'`, [second.id])).toEqual(
    [{ status: 'DONE' }],
  );
  await givenDeliveryIn(company, sale, 'CUSTOMER_SIGNED', ['5', '0']);
  expect(await shipped()).toEqual(['10', '2']);
  expect((await company.find(SalesOrder, sale.order.id)).status).toBe('DELIVERED');
  expect(await stockThatDoesNotAddUp(company)).toEqual([]);
});
