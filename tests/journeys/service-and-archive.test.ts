import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { archiveOf } from '../given/archive.ts';
import { givenTrade, instalmentsOf } from '../given/contract.ts';
import { givenDeliveryIn, givenSale, type Sale } from '../given/delivery.ts';
import { type Desk, givenDesk } from '../given/desk.ts';
import { acceptance, visit } from '../given/dispatch.ts';
import { givenPaid } from '../given/receipt.ts';

/** Two sad journeys told through GraphQL: people sent without the first instalment, and a file handed over too early and incomplete — and how both end well. */
vi.setConfig({ testTimeout: 120_000 });
let desk: Desk;
let sale: Sale;
const known: Record<string, string> = {};
const terms = [
  { kind: 'ADVANCE', percent: '30', trigger: 'SIGNING', days: 7 },
  { kind: 'ON_ACCEPTANCE', percent: '60', trigger: 'ACCEPTANCE', days: 15 },
  { kind: 'RETENTION', percent: '10', trigger: 'WARRANTY_END', days: 30 },
];
beforeAll(async () => {
  desk = await givenDesk();
  const trade = await givenTrade(desk.company, { limit: '100000000' });
  sale = await givenSale(desk.company, {
    trade,
    paid: 1,
    application: { instalments: terms },
    serviceAgreed: true,
    warrantyMonths: 12,
    warrantyFrom: 'ACCEPTANCE',
  });
  await givenDeliveryIn(desk.company, sale, 'CUSTOMER_SIGNED');
}, 120_000);
afterAll(() => desk?.close());

const moneyArrives = async (position: number) => {
  const instalment = (await instalmentsOf(desk.company, sale.contract.id))[position]!;
  await givenPaid(desk.company, sale.trade.customer, instalment, instalment.amount!);
};

test('dispatch without the first instalment is refused with its numbers, and goes ahead once the money is back', async () => {
  const [first] = await instalmentsOf(desk.company, sale.contract.id);
  const { receiptAllocations } = await desk.as<{ receiptAllocations: { nodes: { receipt: { id: string } }[] } }>(
    'finance',
    'query($id:ID!){receiptAllocations(where:{instalmentId:{eq:$id}}){nodes{receipt{id}}}}',
    { id: first!.id },
  );
  await desk.does('finance.director', 'reverseReceipt', receiptAllocations.nodes[0]!.receipt.id, {
    reason: '银行退汇',
  });
  const { id } = await desk.creates<{ id: string }>('sales.admin', 'DispatchOrder', {
    contractId: sale.contract.id,
    site: '宝山二号车间',
    work: '安装接续',
  });
  known.dispatch = id;
  expect(await desk.isRefused('sales.admin', 'submitDispatchOrder', id)).toMatchObject([
    {
      code: 'FIRST_INSTALMENT_NOT_RECEIVED',
      requirement: 'SVC-02',
      facts: { due: '2373.00', received: '0.00', missing: '2373.00', currency: 'CNY' },
    },
  ]);
  const { dispatchOrder } = await desk.as<{
    dispatchOrder: {
      shipmentState: string;
      arrivalState: string;
      commands: { name: string; allowed: boolean; refusals: { code: string }[] }[];
    };
  }>(
    'sales.admin',
    'query($id:ID!){dispatchOrder(id:$id){shipmentState arrivalState commands{name allowed refusals{code}}}}',
    { id },
  );
  expect([dispatchOrder.shipmentState, dispatchOrder.arrivalState]).toEqual(['FULL', 'FULL']);
  expect(dispatchOrder.commands.find((each) => each.name === 'submitDispatchOrder')).toMatchObject({
    allowed: false,
    refusals: [{ code: 'FIRST_INSTALMENT_NOT_RECEIVED' }],
  });
  await moneyArrives(0);
  await desk.does('sales.admin', 'submitDispatchOrder', id);
  await desk.does('sales.manager', 'approveDispatchOrder', id, { opinion: '同意' });
  await desk.does('service', 'scheduleDispatchOrder', id, visit(desk.company));
  await desk.does('service', 'startDispatchOrder', id, {});
});

test('the customer accepts: the payment on acceptance falls due and the warranty runs', async () => {
  await desk.does('service', 'acceptDispatchOrder', known.dispatch!, acceptance);
  const { contract } = await desk.as<{ contract: Record<string, unknown> }>(
    'sales1',
    'query($id:ID!){contract(id:$id){acceptedOn warrantyEndsOn instalments{kind dueOn status}}}',
    { id: sale.contract.id },
  );
  expect(contract).toMatchObject({
    acceptedOn: '2026-11-20',
    warrantyEndsOn: '2027-11-19',
    instalments: [
      {},
      { kind: 'ON_ACCEPTANCE', dueOn: '2026-12-05', status: 'DUE' },
      { kind: 'RETENTION', dueOn: null },
    ],
  });
});

test('the file is incomplete and says what is missing; with the papers in and the money paid it is filed', async () => {
  const file = await archiveOf(desk.company, sale.contract);
  known.file = file.id;
  const [refusal] = await desk.isRefused('sales1', 'completeArchiveFile', file.id);
  expect(refusal).toMatchObject({
    code: 'ARCHIVE_FILE_INCOMPLETE',
    requirement: 'ARC-04',
    facts: { types: expect.arrayContaining(['INVOICE']) },
  });
  for (const type of refusal!.facts['types'] as string[])
    await desk.creates('sales1', 'ArchiveDocument', {
      fileId: file.id,
      type,
      title: `纸质 ${type}`,
      documentOn: '2026-11-20',
      author: '王建国',
      paperLocation: '3 柜',
    });
  await desk.does('sales1', 'completeArchiveFile', file.id);
  expect(await desk.isRefused('sales.admin', 'fileArchiveFile', file.id)).toMatchObject([
    { code: 'ORDER_NOT_COMPLETED' },
  ]);
  await moneyArrives(1);
  await moneyArrives(2);
  await desk.does('sales.admin', 'fileArchiveFile', file.id);
});

test('handed over too early it is refused with the date; two years after the warranty another person takes it in', async () => {
  const { archiveFile } = await desk.as<{ archiveFile: { documentCount: number; transferDueOn: string } }>(
    'sales.admin',
    'query($id:ID!){archiveFile(id:$id){documentCount transferDueOn}}',
    { id: known.file },
  );
  expect(archiveFile.transferDueOn).toBe('2029-11-19');
  const count = { documentCount: archiveFile.documentCount };
  expect(await desk.isRefused('sales.admin', 'transferArchiveFile', known.file!, count)).toMatchObject([
    { code: 'ARCHIVE_TOO_EARLY', facts: { from: '2029-11-19', warrantyEndsOn: '2027-11-19', delayMonths: 24 } },
  ]);
  await desk.company.sql(`update contract set warranty_ends_on = '2024-11-19' where id = $1`, [sale.contract.id]);
  await desk.company.sql(`update receipt set received_on = '2024-01-01' where customer_id = $1`, [
    sale.trade.customer.id,
  ]);
  await desk.does('sales.admin', 'transferArchiveFile', known.file!, count);
  const registered = await desk.does<{ status: string; registerNumber: string }>(
    'archivist',
    'registerArchiveFile',
    known.file!,
    { ...count, location: 'A 架 1 盒' },
    'status registerNumber',
  );
  expect(registered).toMatchObject({ status: 'REGISTERED', registerNumber: 'DA-2026-000001' });
  const { archiveDocuments } = await desk.as<{ archiveDocuments: { totalCount: number } }>(
    'sales.admin',
    'query($id:ID!){archiveDocuments(where:{fileId:{eq:$id}}){totalCount}}',
    { id: known.file },
  );
  expect(archiveDocuments.totalCount).toBe(0);
});
