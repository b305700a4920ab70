import { escalateLateTasks } from '@tradewind/domain/approval/escalate-late-tasks.ts';
import { Task } from '@tradewind/domain/approval/task.ts';
import { ContractCopy } from '@tradewind/domain/contract/contract-copy.ts';
import { distributeContract } from '@tradewind/domain/contract/distribute-contract.ts';
import { DeliveryException } from '@tradewind/domain/signoff/delivery-exception.ts';
import { recordSignOff } from '@tradewind/domain/signoff/record-sign-off.ts';
import { remindUnsigned } from '@tradewind/domain/signoff/remind-unsigned.ts';
import { settleDeliveryException } from '@tradewind/domain/signoff/settle-exception.ts';
import { DispatchNotice } from '@tradewind/domain/warehouse/dispatch-notice.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenContractIn, givenTrade, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { bringDelivery, givenDelivery, givenDeliveryIn, givenSale, signature, signOffOf } from '../given/delivery.ts';
import { givenPassedOrder, linesOfOrder } from '../given/order.ts';
import { givenStockReceiptIn } from '../given/stock.ts';

/** The lists of the departments filled with what had long been overtaken: contracts to be read that were being delivered, goods to be arranged that had left, delays of what was done. */
let database: TestDatabase;
let company: Company;
let trade: Trade;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company);
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

const open = (where: object) => company.orm.em.fork().find(Task, { status: 'OPEN', ...where });
const toRead = async (contractId: string) =>
  (
    await company.sql(
      `select t.role from task t join contract_copy k on k.id = t.record_id where k.contract_id = $1 and t.status = 'OPEN' order by t.role`,
      [contractId],
    )
  ).map(({ role }) => role);

test('who acts on a contract for its department is not asked to read it any more; that it was read is only what somebody confirms', async () => {
  const contract = await givenContractIn(company, trade, 'SIGNED');
  await company.run('sales.admin', distributeContract, contract.id);
  expect(await toRead(contract.id)).toEqual([
    'FINANCE',
    'LOGISTICS',
    'PRODUCTION',
    'QUALITY',
    'SALES_OPS',
    'TECHNICAL',
  ]);
  await givenPassedOrder(company, contract);
  expect(await toRead(contract.id)).toEqual(['FINANCE', 'SALES_OPS']);
  const quality = await company.find(ContractCopy, { contract: contract.id, department: 'QUALITY' });
  expect(quality).toMatchObject({ status: 'SENT', readBy: null });
  expect(await company.find(Task, { recordId: quality.id })).toMatchObject({
    status: 'DONE',
    decidedBy: { id: company.person('quality').id },
  });
});

test('whose copies were not read of a contract that is fulfilled has nothing to read', async () => {
  const sale = await givenSale(company, { trade, paid: 3 });
  await company.run('sales.admin', distributeContract, sale.contract.id);
  expect(await toRead(sale.contract.id)).toHaveLength(6);
  await givenDeliveryIn(company, sale, 'BOOKED');
  expect((await company.sql('select status from contract where id = $1', [sale.contract.id]))[0]).toEqual({
    status: 'FULFILLED',
  });
  expect(await toRead(sale.contract.id)).toEqual([]);
});

test('goods that a released delivery takes need no arranging, as far as its quantity goes', async () => {
  const sale = await givenSale(company, { trade });
  const [line] = await linesOfOrder(company, sale.order.id);
  const receipts: { id: string }[] = [];
  for (const quantity of ['4', '6'])
    receipts.push(
      await givenStockReceiptIn(company, sale.warehouse, line!.product, 'RECEIVED', {
        quantity,
        orderLineId: line!.id,
      }),
    );
  const states = async () =>
    Promise.all(receipts.map(async ({ id }) => (await company.find(DispatchNotice, { receipt: id })).status));
  expect(await states()).toEqual(['ISSUED', 'ISSUED']);
  const first = await givenDelivery(company, sale, ['5', '0']);
  await bringDelivery(company, first, 'SUBMITTED');
  expect(await states()).toEqual(['ISSUED', 'ISSUED']);
  await givenDeliveryIn(company, sale, 'APPROVED', ['5', '0']);
  expect(await states()).toEqual(['ARRANGED', 'ISSUED']);
  const notice = await company.find(DispatchNotice, { receipt: receipts[0]!.id });
  expect(await open({ recordId: notice.id })).toEqual([]);
  expect(await company.events(notice)).toContain('DeliveryArranged');
});

test('a report of a delay ends with what was late', async () => {
  const contract = await givenContractIn(company, trade, 'SIGNED');
  company.clock.set('2026-11-23T09:30:00+08:00');
  await escalateLateTasks(company.system());
  const reports = () => open({ recordId: contract.id, kind: 'ESCALATION', title: { $like: '%分发%' } });
  expect(await reports()).toHaveLength(1);
  await company.run('sales.admin', distributeContract, contract.id);
  await escalateLateTasks(company.system());
  expect(await reports()).toEqual([]);
  company.clock.set('2026-11-20T09:00:00+08:00');
});

test('an exception that is settled, a delivery that is signed for, a problem that is closed leave the lists', async () => {
  const sale = await givenSale(company, { trade });
  const delivery = await givenDeliveryIn(company, sale, 'LEFT_PLANT', ['1', '0']);
  const signOff = await signOffOf(company, delivery.id);
  company.clock.set('2026-12-20T09:00:00+08:00');
  await remindUnsigned(company.system());
  company.clock.set('2026-11-20T09:00:00+08:00');
  expect(await open({ recordId: signOff.id })).toHaveLength(1);
  await company.run('logistics', recordSignOff, signOff.id, { ...signature, remark: '外箱破损' });
  expect(await open({ recordId: signOff.id })).toEqual([]);

  const exception = await company.find(DeliveryException, { signOff: signOff.id });
  expect(await open({ recordId: exception.id })).toHaveLength(1);
  await company.run('logistics', settleDeliveryException, exception.id, { outcome: 'ACCEPTED', reason: '客户接受' });
  expect(await open({ recordId: exception.id })).toEqual([]);
});
