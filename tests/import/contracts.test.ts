import { ContractLine } from '@tradewind/domain/contract/contract-line.ts';
import { Contract } from '@tradewind/domain/contract/contract.ts';
import { exposureOf } from '@tradewind/domain/contract/exposure.ts';
import { transaction } from '@tradewind/domain/kernel/transaction.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenTrade, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { counts, imports, told } from './given.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;

beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company);
});
afterAll(async () => {
  await company?.close();
  await database?.drop();
});

const header = [
  '合同编号',
  '客户名称',
  '签订日期',
  '交货日期',
  '发货日期',
  '已收金额',
  '币种',
  '产品编码',
  '数量',
  '单价',
  '折扣',
  '税率',
  '已发货数量',
];
const row = (number: string, more: Partial<Record<string, string>> = {}) => {
  const values: Record<string, string> = {
    合同编号: number,
    客户名称: trade.customer.name,
    签订日期: '2025/3/7',
    交货日期: '2025年4月30日',
    币种: '人民币',
    产品编码: trade.bearing.code,
    数量: '10',
    单价: '113',
    折扣: '0',
    税率: '13',
    ...more,
  };
  return header.map((name) => values[name] ?? '');
};

test('past contracts arrive in the state they have reached, with lines, figures and progress, and without approvals', async () => {
  const result = await imports(company.as('admin'), 'contracts', [
    header,
    row('OLD-1', { 发货日期: '2025-05-02' }),
    row('OLD-1', { 发货日期: '2025-05-02', 产品编码: trade.gearbox.code, 数量: '3', 单价: '3,390.00', 折扣: '2.5%' }),
    row('OLD-2', { 已发货数量: '4', 已收金额: '500' }),
    row('OLD-3'),
  ]);
  expect(told(result)).toEqual([]);
  expect(counts(result)).toMatchObject({ status: 'DONE', created: 3 });
  const contract = (number: string) => company.find(Contract, { number });
  const first = await contract('OLD-1');
  expect(first).toMatchObject({
    status: 'FULFILLED',
    importedFrom: 'test',
    grossAmount: '11300.0000',
    amount: '11045.7500',
    taxAmount: '1270.7500',
    signedOn: '2025-03-07',
    deliveryOn: '2025-04-30',
    shippedOn: '2025-05-02',
    shippedLate: true,
    collectionProgress: 'FULL',
    invoiceProgress: 'FULL',
    collectedAmount: '11045.7500',
  });
  expect(first.owner.id).toBe(company.person('sales1').id);
  expect(await contract('OLD-2')).toMatchObject({
    status: 'IN_EXECUTION',
    shipmentProgress: 'PART',
    shippedAmount: '452.0000',
    collectedAmount: '500.0000',
    collectionProgress: 'PART',
    shippedOn: null,
  });
  expect(await contract('OLD-3')).toMatchObject({
    status: 'IN_EXECUTION',
    shipmentProgress: 'NONE',
    orderProgress: 'FULL',
    collectionProgress: 'NONE',
  });
  const lines = await company.orm.em
    .fork()
    .find(ContractLine, { contract: first.id }, { orderBy: { position: 'ASC' } });
  expect(
    lines.map((line) => [line.quantity, line.discountPercent, line.amount, line.shippedQuantity, line.collectedAmount]),
  ).toEqual([
    ['10.000000', '0.0000', '1130.0000', '10.000000', '1130.0000'],
    ['3.000000', '2.5000', '9915.7500', '3.000000', '9915.7500'],
  ]);
  expect(await company.sql('select 1 from approval where record_id = $1', [first.id])).toEqual([]);
  expect(await company.events(first)).toEqual(['ContractImported']);
});

test('what is open of them uses the credit of the customer', async () => {
  const exposure = await transaction(company.as('finance'), (work) => exposureOf(work, [trade.customer.id], []));
  expect(exposure.byCustomer.get(trade.customer.id)!.map((each) => [each.currency, each.amount.toFixed()])).toEqual([
    ['CNY', '1760'],
  ]);
});

test('a contract that was shipped meanwhile is updated by the next file, its figures with it', async () => {
  const result = await imports(company.as('admin'), 'contracts', [
    header,
    row('OLD-3', { 发货日期: '2025-04-20' }),
    row('OLD-2', { 已发货数量: '4', 已收金额: '500' }),
  ]);
  expect(counts(result)).toMatchObject({ updated: 1, unchanged: 1 });
  expect(await company.find(Contract, { number: 'OLD-3' })).toMatchObject({
    status: 'FULFILLED',
    shippedOn: '2025-04-20',
    shippedLate: false,
    collectedAmount: '1130.0000',
  });
});

test('every line that is wrong is named', async () => {
  const result = await imports(company.as('admin'), 'contracts', [
    header,
    row('BAD-1', { 客户名称: '无此客户', 签订日期: '07/03/2025', 数量: '0' }),
    row('BAD-1', { 产品编码: 'NOPE', 折扣: '120' }),
  ]);
  expect(counts(result)).toMatchObject({ status: 'CHECKED', bad: 1 });
  expect(told(result).map(([number, column]) => [number, column])).toEqual(
    [
      [2, '客户名称'],
      [2, '数量'],
      [2, '签订日期'],
      [3, '产品编码'],
      [3, '折扣'],
    ].sort((a, b) => Number(a[0]) - Number(b[0]) || (a[1]! < b[1]! ? -1 : 1)),
  );
});

test('only an administrator brings contracts in past their approvals', async () => {
  await expect(imports(company.as('sales.admin'), 'contracts', [header, row('NO-1')])).rejects.toMatchObject({
    code: 'FORBIDDEN',
    permission: 'contract.importPast',
  });
});
