import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, givenDesk } from '../given/desk.ts';
import { codes, givenWalk, type Walk } from '../given/walk.ts';

/** People sent before the first instalment, and a file that is filed and handed over too early and incomplete. */
let desk: Desk;
let walk: Walk;
const refused = async (account: string, mutation: string, name: string, input?: Record<string, unknown>) =>
  codes(await walk.isRefused(account, mutation, name, input));

beforeAll(async () => {
  desk = await givenDesk();
  walk = givenWalk(desk);
  await walk.isSold({
    instalments: [
      { kind: 'BALANCE', percent: '30', trigger: 'SIGNING', days: 30 },
      { kind: 'ON_ACCEPTANCE', percent: '70', trigger: 'SIGN_OFF', days: 30 },
    ],
  });
  await walk.isOrdered();
  await walk.isStored();
}, 180_000);
afterAll(() => desk?.close());

test('goods leave on account by the contract’s own milestones, but nobody is sent after them before the first instalment', async () => {
  await walk.isShipped();
  const dispatch = await desk.creates<{ id: string }>('sales.admin', 'DispatchOrder', {
    contractId: walk.id('contract'),
    site: '南京二号车间',
    work: '安装',
  });
  walk.known['dispatch'] = dispatch.id;
  const [refusal] = await walk.isRefused('sales.admin', 'submitDispatchOrder', 'dispatch');
  expect(refusal).toMatchObject({
    code: 'FIRST_INSTALMENT_NOT_RECEIVED',
    requirement: 'SVC-02',
    facts: { due: '30000.00', received: '0.00', missing: '30000.00', currency: 'CNY' },
  });
  const bounced = await walk.pays('BALANCE', '30000.00');
  await walk.does('sales.admin', 'submitDispatchOrder', 'dispatch');
  await walk.does('sales.manager', 'approveDispatchOrder', 'dispatch', {});
  await desk.does('finance.director', 'reverseReceipt', bounced, { reason: '银行退票' });
  const visit = { plannedFrom: '2026-11-23', plannedTo: '2026-11-24', engineerId: desk.company.person('service').id };
  expect(await refused('service', 'scheduleDispatchOrder', 'dispatch', visit)).toEqual([
    'FIRST_INSTALMENT_NOT_RECEIVED',
  ]);
  await walk.pays('BALANCE', '30000.00');
  expect((await walk.does('service', 'scheduleDispatchOrder', 'dispatch', visit)).status).toBe('SCHEDULED');
});

test('the file shows its gaps; a paper sorted in by hand closes one, and it is not complete before the last', async () => {
  await walk.findsFile();
  const [refusal] = await walk.isRefused('sales1', 'completeArchiveFile', 'file');
  expect(refusal).toMatchObject({
    code: 'ARCHIVE_FILE_INCOMPLETE',
    requirement: 'ARC-04',
    facts: { types: ['SIGN_OFF', 'INVOICE', 'ACCEPTANCE_REPORT'], count: 3 },
  });
  await walk.isSignedFor();
  walk.on('2026-11-23');
  await walk.does('service', 'startDispatchOrder', 'dispatch', {});
  await walk.does('service', 'acceptDispatchOrder', 'dispatch', {
    workDone: '安装',
    tests: [{ name: '试车', measured: '正常', passed: true }],
    signer: '李工',
    acceptedOn: '2026-11-23',
  });
  expect((await walk.isRefused('sales1', 'completeArchiveFile', 'file'))[0]!.facts).toMatchObject({
    types: ['INVOICE'],
  });
  await desk.creates('sales1', 'ArchiveDocument', {
    fileId: walk.id('file'),
    type: 'INVOICE',
    title: '纸质发票',
    documentOn: '2026-11-23',
    author: '许晴',
    paperLocation: '3 柜',
  });
  expect((await walk.does('sales1', 'completeArchiveFile', 'file')).status).toBe('COMPLETE');
});

test('with money open the file is neither filed nor handed over; money that bounces opens it again', async () => {
  expect((await walk.isRefused('sales.admin', 'fileArchiveFile', 'file'))[0]).toMatchObject({
    code: 'ORDER_NOT_COMPLETED',
    facts: { state: 'IN_EXECUTION' },
  });
  const last = await walk.pays('ON_ACCEPTANCE', '70000.00');
  expect((await walk.does('sales.admin', 'fileArchiveFile', 'file')).status).toBe('FILED');
  await desk.does('finance.director', 'reverseReceipt', last, { reason: '银行退票' });
  const { archiveFile } = await desk.as<{ archiveFile: { status: string } }>(
    'sales1',
    'query($id:ID!){archiveFile(id:$id){status}}',
    { id: walk.id('file') },
  );
  expect(archiveFile.status).toBe('COLLECTING');
  expect(await walk.contract('status collectedAmount fulfilledOn')).toEqual({
    status: 'IN_EXECUTION',
    collectedAmount: '30000.00',
    fulfilledOn: null,
  });
  walk.on('2026-12-20');
  await walk.pays('ON_ACCEPTANCE', '70000.00');
  await walk.does('sales1', 'completeArchiveFile', 'file');
  await walk.does('sales.admin', 'fileArchiveFile', 'file');
});

test('two years later and not a day before; what the archive does not take goes back to the department', async () => {
  const documentCount = (await walk.papers()).length;
  walk.on('2028-12-19');
  const [refusal] = await walk.isRefused('sales.admin', 'transferArchiveFile', 'file', { documentCount });
  expect(refusal).toMatchObject({ code: 'ARCHIVE_TOO_EARLY', facts: { from: '2028-12-20', settledOn: '2026-12-20' } });
  walk.on('2028-12-20');
  expect((await walk.does('sales.admin', 'transferArchiveFile', 'file', { documentCount })).status).toBe('TRANSFERRED');
  await walk.does('archivist', 'returnArchiveFile', 'file', { reason: '发票只有复印件' });
  await walk.does('sales.admin', 'transferArchiveFile', 'file', { documentCount });
  expect(
    (await walk.does('archivist', 'registerArchiveFile', 'file', { documentCount, location: 'A 架' })).status,
  ).toBe('REGISTERED');
});
