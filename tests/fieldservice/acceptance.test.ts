import { Contract } from '@tradewind/domain/contract/contract.ts';
import { acceptDispatchOrder } from '@tradewind/domain/fieldservice/accept-dispatch.ts';
import { AcceptanceReport } from '@tradewind/domain/fieldservice/acceptance-report.ts';
import { AcceptanceTest } from '@tradewind/domain/fieldservice/acceptance-test.ts';
import { type DispatchOrder, dispatchStates } from '@tradewind/domain/fieldservice/dispatch-order.ts';
import { endWarranties } from '@tradewind/domain/fieldservice/end-warranties.ts';
import { refuseDispatchOrder } from '@tradewind/domain/fieldservice/refuse-dispatch.ts';
import { ServiceTraining } from '@tradewind/domain/fieldservice/service-training.ts';
import { UsageRecord } from '@tradewind/domain/fieldservice/usage-record.ts';
import { withdrawAcceptance } from '@tradewind/domain/fieldservice/withdraw-acceptance.ts';
import { DeliveryLine } from '@tradewind/domain/shipment/delivery-line.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenTrade, instalmentsOf, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenDeliveryIn, givenSale, type Sale } from '../given/delivery.ts';
import { acceptance, bringDispatch, givenDispatch } from '../given/dispatch.ts';
import { givenFile } from '../given/file.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
let plain: Sale;
let onSite: DispatchOrder;
/** Thirty in advance, sixty on acceptance, ten at the end of the warranty. */
const terms = [
  { kind: 'ADVANCE', percent: '30', trigger: 'SIGNING', days: 7 },
  { kind: 'ON_ACCEPTANCE', percent: '60', trigger: 'ACCEPTANCE', days: 15 },
  { kind: 'RETENTION', percent: '10', trigger: 'WARRANTY_END', days: 30 },
];
const givenJob = async (overrides: Record<string, unknown> = {}) => {
  const sale = await givenSale(company, {
    trade,
    paid: 1,
    application: { instalments: terms },
    serviceAgreed: true,
    warrantyMonths: 12,
    warrantyFrom: 'ACCEPTANCE',
    ...overrides,
  });
  await givenDeliveryIn(company, sale, 'LEFT_PLANT');
  return sale;
};
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company, { limit: '100000000' });
  plain = await givenJob();
  onSite = await bringDispatch(company, await givenDispatch(company, plain.contract), 'ON_SITE');
}, 120_000);
afterAll(async () => {
  await company.close();
  await database.drop();
});

const contractOf = (sale: Sale) => company.find(Contract, sale.contract.id);
const dueOf = async (sale: Sale) =>
  (await instalmentsOf(company, sale.contract.id)).map((each) => [each.kind, each.dueOn ?? null, each.status]);

test('accepted by the customer: tests and signature on record, the acceptance payment due, the warranty running', async () => {
  const sale = await givenJob();
  const dispatch = await bringDispatch(company, await givenDispatch(company, sale.contract), 'ON_SITE');
  const scan = await givenFile(
    company,
    'service',
    { type: 'DispatchOrder', id: dispatch.id },
    { kind: 'ACCEPTANCE_REPORT', name: '验收报告.pdf' },
  );
  const accepted = await company.run('service', acceptDispatchOrder, dispatch.id, { ...acceptance, scanId: scan.id });
  expect(accepted).toMatchObject({ status: 'ACCEPTED', acceptedOn: '2026-11-20' });
  const report = await company.find(AcceptanceReport, { dispatch: dispatch.id });
  expect(report).toMatchObject({
    status: 'SIGNED',
    number: expect.stringMatching(/^ACC-2026-/),
    signer: acceptance.signer,
    workDone: acceptance.workDone,
    openPoints: null,
    scan: { id: scan.id },
  });
  expect(await company.orm.em.fork().find(AcceptanceTest, { report: report.id })).toMatchObject([
    { ...acceptance.tests[0], position: 1 },
  ]);
  expect(await contractOf(sale)).toMatchObject({ acceptedOn: '2026-11-20', warrantyEndsOn: '2027-11-19' });
  expect(await dueOf(sale)).toEqual([
    ['ADVANCE', '2026-11-27', 'RECEIVED'],
    ['ON_ACCEPTANCE', '2026-12-05', 'DUE'],
    ['RETENTION', null, 'NOT_DUE'],
  ]);
  expect(await company.events(sale.contract.id)).toEqual(expect.arrayContaining(['ContractAccepted', 'WarrantyBegun']));
  expect((await company.history(dispatch.id)).at(-1)).toMatchObject({ command: 'acceptDispatchOrder' });
});

test('the day after the warranty the retention falls due, once', async () => {
  const sale = await givenJob();
  await bringDispatch(company, await givenDispatch(company, sale.contract), 'ACCEPTED');
  company.clock.set('2027-11-19T23:00:00+08:00');
  await endWarranties(company.system());
  expect((await dueOf(sale))[2]).toEqual(['RETENTION', null, 'NOT_DUE']);
  company.clock.set('2027-11-20T00:30:00+08:00');
  expect(await endWarranties(company.system())).toBeGreaterThan(0);
  expect((await dueOf(sale))[2]).toEqual(['RETENTION', '2027-12-19', 'DUE']);
  expect(await endWarranties(company.system())).toBe(0);
  company.clock.set('2026-11-20T09:00:00+08:00');
});

test('taken back with a reason, nothing is due by it and the warranty has not begun', async () => {
  const sale = await givenJob();
  const dispatch = await bringDispatch(company, await givenDispatch(company, sale.contract), 'ACCEPTED');
  await expect(company.run('service', withdrawAcceptance, dispatch.id, { reason: '误登记' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  expect(await company.run('sales.manager', withdrawAcceptance, dispatch.id, { reason: '误登记' })).toMatchObject({
    status: 'ON_SITE',
    acceptedOn: null,
  });
  expect(await contractOf(sale)).toMatchObject({ acceptedOn: null, warrantyEndsOn: null });
  expect((await dueOf(sale))[1]).toEqual(['ON_ACCEPTANCE', null, 'NOT_DUE']);
  expect(await company.find(AcceptanceReport, { dispatch: dispatch.id })).toMatchObject({
    status: 'WITHDRAWN',
    withdrawnReason: '误登记',
  });
  await bringDispatch(company, dispatch, 'ACCEPTED').catch(() =>
    company.run('service', acceptDispatchOrder, dispatch.id, acceptance),
  );
  expect(await contractOf(sale)).toMatchObject({ acceptedOn: '2026-11-20' });
});

test('with two installations the contract is accepted with the last; help and repairs do not hold it up', async () => {
  const sale = await givenJob();
  const first = await givenDispatch(company, sale.contract);
  const second = await givenDispatch(company, sale.contract, { kind: 'COMMISSIONING' });
  await givenDispatch(company, sale.contract, { kind: 'TECHNICAL_HELP' });
  await bringDispatch(company, first, 'ACCEPTED');
  expect((await contractOf(sale)).acceptedOn).toBeNull();
  expect((await dueOf(sale))[1]![1]).toBeNull();
  await bringDispatch(company, second, 'ACCEPTED');
  expect((await contractOf(sale)).acceptedOn).toBe('2026-11-20');
  await givenDispatch(company, sale.contract);
  expect((await contractOf(sale)).acceptedOn).toBe('2026-11-20');
});

test('an installation nobody does keeps the contract from its acceptance no longer', async () => {
  const sale = await givenJob();
  const first = await givenDispatch(company, sale.contract);
  const second = await givenDispatch(company, sale.contract);
  await bringDispatch(company, first, 'ACCEPTED');
  await company.run('sales.manager', refuseDispatchOrder, second.id, { reason: '客户自行安装' });
  expect((await contractOf(sale)).acceptedOn).toBe('2026-11-20');
});

test('a failed test is an open point or there is no acceptance', async () => {
  const failed = {
    ...acceptance,
    tests: [...acceptance.tests, { name: '噪声', required: '不大于 75 dB', measured: '81 dB', passed: false }],
  };
  expect(await refusalsOf(company.run('service', acceptDispatchOrder, onSite.id, failed))).toMatchObject([
    { code: 'ACCEPTANCE_TEST_FAILED', requirement: 'SVC-04', facts: { tests: ['噪声'] } },
  ]);
  const own = await givenJob();
  const dispatch = await bringDispatch(company, await givenDispatch(company, own.contract), 'ACCEPTED', {
    ...failed,
    openPoints: '十日内更换隔声罩',
  });
  expect(await company.find(AcceptanceReport, { dispatch: dispatch.id })).toMatchObject({
    openPoints: '十日内更换隔声罩',
  });
});

test('not before the work began, not in the future, not with another record’s paper, not without a signature', async () => {
  expect(
    await refusalsOf(
      company.run('service', acceptDispatchOrder, onSite.id, { ...acceptance, acceptedOn: '2026-11-19' }),
    ),
  ).toMatchObject([{ code: 'ACCEPTED_ON_IMPOSSIBLE', facts: { acceptedOn: '2026-11-19', arrivedOn: '2026-11-20' } }]);
  expect(
    await codesOf(company.run('service', acceptDispatchOrder, onSite.id, { ...acceptance, acceptedOn: '2026-11-21' })),
  ).toEqual(['ACCEPTED_ON_IMPOSSIBLE']);
  const foreign = await givenFile(company, 'sales1', { type: 'Contract', id: plain.contract.id });
  expect(
    await codesOf(company.run('service', acceptDispatchOrder, onSite.id, { ...acceptance, scanId: foreign.id })),
  ).toEqual(['FILE_OF_ANOTHER_RECORD']);
  const { signer: _, ...unsigned } = acceptance;
  await expect(company.run('service', acceptDispatchOrder, onSite.id, unsigned)).rejects.toMatchObject({
    code: 'VALIDATION_FAILED',
  });
  await expect(
    company.run('service', acceptDispatchOrder, onSite.id, { ...acceptance, tests: [] }),
  ).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
});

test('a warranty from the shipment or the signature counts without any work on site', async () => {
  const shipped = await givenJob({ warrantyFrom: 'SHIPMENT', warrantyMonths: 18 });
  expect((await contractOf(shipped)).warrantyEndsOn).toBe('2028-05-19');
  const signed = await givenSale(company, { trade, paid: 1, application: { instalments: terms }, warrantyMonths: 12 });
  await givenDeliveryIn(company, signed, 'CUSTOMER_SIGNED', ['4', '1']);
  expect((await contractOf(signed)).warrantyEndsOn).toBeNull();
  await givenDeliveryIn(company, signed, 'CUSTOMER_SIGNED', ['6', '1']);
  expect((await contractOf(signed)).warrantyEndsOn).toBe('2027-11-19');
});

test('months of warranty are between none and twenty years', async () => {
  await expect(givenSale(company, { trade, warrantyMonths: 241 })).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
});

test('training of the customer and the use of a delivered item are on record', async () => {
  const training = await company.create('service', ServiceTraining, {
    dispatchId: onSite.id,
    subject: '轴承润滑保养',
    heldOn: '2026-11-20',
    trainer: '服务工程师',
    participants: '客户维修班六人',
  });
  expect(training.dispatch.id).toBe(onSite.id);
  const [line] = await company.orm.em.fork().find(DeliveryLine, { delivery: { contract: plain.contract.id } });
  const usage = await company.create('service', UsageRecord, {
    deliveryLineId: line!.id,
    site: '二号车间',
    recordedOn: '2026-11-20',
    runningState: 'RUNNING',
    findings: '运行平稳',
  });
  expect([usage.contract!.id, usage.recordedBy!.id]).toEqual([plain.contract.id, company.person('service').id]);
  await expect(
    company.create('service', UsageRecord, {
      deliveryLineId: line!.id,
      site: '二号车间',
      recordedOn: '2026-11-21',
      runningState: 'RUNNING',
      findings: '明天',
    }),
  ).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
});

refusesOtherStates(withdrawAcceptance, {
  company: () => company,
  id: () => onSite.id,
  by: 'sales.manager',
  input: { reason: '理由' },
  states: dispatchStates,
});
