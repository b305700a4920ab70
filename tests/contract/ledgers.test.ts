import { closeContract } from '@tradewind/domain/contract/close.ts';
import { Contract } from '@tradewind/domain/contract/contract.ts';
import { ContractLedger } from '@tradewind/domain/contract/contract-ledger.ts';
import { correctFinanceLedger, correctSalesLedger } from '@tradewind/domain/contract/correct-ledger.ts';
import { terminateContract } from '@tradewind/domain/contract/terminate.ts';
import { addProduced } from '@tradewind/domain/order/produce-progress.ts';
import { deallocateReceipt } from '@tradewind/domain/payment/deallocate-receipt.ts';
import { reverseReceipt } from '@tradewind/domain/payment/reverse-receipt.ts';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenContractIn, givenTrade, instalmentsOf, onAccount, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenDeliveryIn, givenSale, type Sale } from '../given/delivery.ts';
import { givenInvoiceDetails, givenInvoiceIn } from '../given/invoice.ts';
import { entriesOf, givenClosedMonth, ledgersOf } from '../given/ledger.ts';
import { givenPaid } from '../given/receipt.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
let spare: ContractLedger;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company, { limit: '100000000' });
  await givenInvoiceDetails(company, trade.customer);
  [spare] = await ledgersOf(company, (await givenContractIn(company, trade, 'SIGNED')).id);
});
afterEach(() => company.clock.set('2026-11-20T09:00:00+08:00'));
afterAll(async () => {
  await company.close();
  await database.drop();
});

const wrong = { figure: 'COLLECTED', amount: '-100', occurredOn: '2026-11-20', reason: '客户扣款通知' };
const figures = ({
  amount,
  shippedAmount,
  signedForAmount,
  invoicedAmount,
  collectedAmount,
  balance,
}: ContractLedger) => [amount, shippedAmount, signedForAmount, invoicedAmount, collectedAmount, balance];
const said = async (ledgerId: string) =>
  (await entriesOf(company, ledgerId)).map((each) => [each.kind, each.figure, each.amount]);
const fulfilled = async (): Promise<Sale> => {
  const sale = await givenSale(company, { trade });
  await givenDeliveryIn(company, sale, 'CUSTOMER_SIGNED');
  const balance = (await instalmentsOf(company, sale.contract.id)).at(-1)!;
  await givenPaid(company, trade.customer, balance, balance.amount!);
  return sale;
};

test('from the signed contract each side has a ledger of its own', async () => {
  const { id } = await givenContractIn(company, trade, 'SEALED');
  expect(await company.orm.em.fork().count(ContractLedger, { contract: id })).toBe(0);
  const contract = await givenContractIn(company, trade, 'SIGNED');
  const both = await ledgersOf(company, contract.id);
  for (const ledger of both) {
    expect(ledger).toMatchObject({ status: 'OPEN', currency: 'CNY', amount: '7910.0000', balance: '7910.0000' });
    expect(await said(ledger.id)).toEqual([['OPENING', 'AMOUNT', '7910.0000']]);
  }
  expect(both[0].id).not.toBe(both[1].id);
});

test('shipment, sign-off, invoice and receipt are posted in both', async () => {
  const sale = await givenSale(company, { trade });
  await givenDeliveryIn(company, sale, 'CUSTOMER_SIGNED', ['4', '2']);
  await givenInvoiceIn(company, sale.contract, 'ISSUED', ['4', '0']);
  for (const ledger of await ledgersOf(company, sale.contract.id)) {
    expect(figures(ledger)).toEqual(['7910.0000', '7232.0000', '7232.0000', '452.0000', '7119.0000', '791.0000']);
    expect(ledger.status).toBe('UPDATED');
    const kinds = (await entriesOf(company, ledger.id))
      .filter((each) => each.kind !== 'PRODUCTION')
      .map((each) => each.kind);
    expect(kinds).toEqual(['OPENING', 'RECEIPT', 'RECEIPT', 'SHIPMENT', 'SIGN_OFF', 'INVOICE']);
  }
});

test('what is taken back is an entry of its own with the opposite sign', async () => {
  const sale = await givenSale(company, { trade, paid: 0 });
  const [advance] = await instalmentsOf(company, sale.contract.id);
  const receipt = await givenPaid(company, trade.customer, advance!, '1000.00');
  await company.run('finance', deallocateReceipt, receipt.id, { reason: '核销错误' });
  for (const ledger of await ledgersOf(company, sale.contract.id)) {
    expect((await said(ledger.id)).filter(([kind]) => kind === 'RECEIPT')).toEqual([
      ['RECEIPT', 'COLLECTED', '1000.0000'],
      ['RECEIPT', 'COLLECTED', '-1000.0000'],
    ]);
    expect(ledger.collectedAmount).toBe('0.0000');
  }
});

test('when the balance is in, both ledgers are closed with the final entry; a bounced payment opens them again', async () => {
  const sale = await givenSale(company, { trade });
  await givenDeliveryIn(company, sale, 'CUSTOMER_SIGNED');
  const balance = (await instalmentsOf(company, sale.contract.id)).at(-1)!;
  const receipt = await givenPaid(company, trade.customer, balance, balance.amount!);
  expect(await company.find(Contract, sale.contract.id)).toMatchObject({ status: 'FULFILLED' });
  for (const ledger of await ledgersOf(company, sale.contract.id)) {
    expect(ledger).toMatchObject({ status: 'CLOSED', closedOn: '2026-11-20', balance: '0.0000' });
    expect((await said(ledger.id)).at(-1)).toEqual(['FINAL', null, '0.0000']);
  }
  await company.run('finance.director', reverseReceipt, receipt.id, { reason: '退票' });
  for (const ledger of await ledgersOf(company, sale.contract.id)) {
    expect(ledger).toMatchObject({ status: 'UPDATED', closedOn: null, balance: '791.0000' });
    expect((await said(ledger.id)).map(([kind]) => kind).slice(-2)).toEqual(['RECEIPT', 'REOPENED']);
  }
});

test('a terminated contract has its final entry with what was left', async () => {
  const { id } = await givenContractIn(company, trade, 'SIGNED');
  await company.run('gm', terminateContract, id, { reason: '客户取消项目' });
  for (const ledger of await ledgersOf(company, id)) {
    expect(ledger.status).toBe('CLOSED');
    expect((await said(ledger.id)).at(-1)).toEqual(['FINAL', null, '7910.0000']);
  }
});

test('each side corrects its own ledger by a further entry; the other stays as it is', async () => {
  const { id } = await givenContractIn(company, trade, 'SIGNED');
  const [sales, finance] = await ledgersOf(company, id);
  await company.run('sales.admin', correctSalesLedger, sales, { ...wrong, amount: '500' });
  expect(await company.find(ContractLedger, sales.id)).toMatchObject({
    status: 'UPDATED',
    collectedAmount: '500.0000',
    balance: '7410.0000',
  });
  const [entry] = (await entriesOf(company, sales.id)).filter((each) => each.kind === 'CORRECTION');
  expect(entry).toMatchObject({
    figure: 'COLLECTED',
    amount: '500.0000',
    occurredOn: '2026-11-20',
    month: '2026-11',
    reason: '客户扣款通知',
  });
  expect(entry!.recordedBy.id).toBe(company.person('sales.admin').id);
  expect(await company.events(sales)).toEqual(['ContractLedgerCorrected']);
  expect((await company.history(sales)).filter((each) => each.command === 'correctSalesLedger')).toMatchObject([
    { action: 'STATE', reason: '客户扣款通知' },
  ]);
  expect(await company.find(ContractLedger, finance.id)).toMatchObject({ status: 'OPEN', collectedAmount: '0.0000' });
  await company.run('finance', correctFinanceLedger, finance, { ...wrong, figure: 'AMOUNT', amount: '1.5' });
  expect((await ledgersOf(company, id)).map((each) => each.amount)).toEqual(['7910.0000', '7911.5000']);
  await company.run('finance', correctFinanceLedger, finance, { ...wrong, figure: 'AMOUNT', amount: '-1.5' });
  await company.run('sales.admin', correctSalesLedger, sales, { ...wrong, amount: '-500' });
});

test('nobody corrects the ledger of the other side', async () => {
  const [sales, finance] = await ledgersOf(company, spare.contract.id);
  expect(await refusalsOf(company.run('finance', correctFinanceLedger, sales, wrong))).toMatchObject([
    { code: 'LEDGER_OF_THE_OTHER_SIDE', clearedBy: ['SALES_OPS'] },
  ]);
  expect(await codesOf(company.run('sales.admin', correctSalesLedger, finance, wrong))).toEqual([
    'LEDGER_OF_THE_OTHER_SIDE',
  ]);
  await expect(company.run('sales.admin', correctFinanceLedger, finance, wrong)).rejects.toMatchObject({
    code: 'FORBIDDEN',
    permission: 'contract.keepFinanceLedger',
  });
  await expect(company.run('sales1', correctSalesLedger, sales, wrong)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test.each([
  ['tomorrow', { occurredOn: '2026-11-21' }, 'input.occurredOn'],
  ['nothing', { amount: '0' }, 'input.amount'],
  ['a fraction of a cent', { amount: '0.001' }, 'input.amount'],
])('a correction of %s is bad input', async (_, change, path) => {
  await expect(company.run('sales.admin', correctSalesLedger, spare, { ...wrong, ...change })).rejects.toMatchObject({
    code: 'VALIDATION_FAILED',
    fields: [{ path }],
  });
});

test('a fulfilled contract is not closed while the ledgers differ', async () => {
  const sale = await fulfilled();
  const [, finance] = await ledgersOf(company, sale.contract.id);
  await company.run('finance', correctFinanceLedger, finance, wrong);
  expect((await ledgersOf(company, sale.contract.id)).map((each) => each.status)).toEqual(['UPDATED', 'UPDATED']);
  expect(await refusalsOf(company.run('finance', closeContract, sale.contract.id))).toMatchObject([
    { code: 'LEDGER_NOT_RECONCILED', facts: { contracts: [sale.contract.number] } },
  ]);
  await company.run('finance', correctFinanceLedger, finance, { ...wrong, amount: '100', reason: '扣款撤销' });
  expect((await ledgersOf(company, sale.contract.id)).map((each) => each.status)).toEqual(['CLOSED', 'CLOSED']);
  expect(await company.run('finance', closeContract, sale.contract.id)).toMatchObject({ status: 'CLOSED' });
});

test('nothing is posted by hand in a closed month; what happens late counts in the open one', async () => {
  const sale = await givenSale(company, { trade, paid: 0, application: { instalments: onAccount } });
  const [sales] = await ledgersOf(company, sale.contract.id);
  company.clock.set('2026-12-02T09:00:00+08:00');
  await givenClosedMonth(company, '2026-11');
  expect(await refusalsOf(company.run('sales.admin', correctSalesLedger, sales, wrong))).toMatchObject([
    { code: 'LEDGER_MONTH_CLOSED', facts: { month: '2026-11' } },
  ]);
  const [balance] = await instalmentsOf(company, sale.contract.id);
  await givenPaid(company, trade.customer, balance!, '10.00', { receivedOn: '2026-11-30' });
  for (const ledger of await ledgersOf(company, sale.contract.id)) {
    expect((await entriesOf(company, ledger.id)).at(-1)).toMatchObject({
      kind: 'RECEIPT',
      occurredOn: '2026-11-30',
      month: '2026-12',
    });
  }
});

test('what is made and when the customer accepted are posted too, and taken back', async () => {
  const sale = await givenSale(company, { trade });
  const before = Number((await ledgersOf(company, sale.contract.id))[0].producedAmount);
  const [line] = await company.sql(
    'select l.id, l.order_id from sales_order_line l join sales_order o on o.id = l.order_id where o.contract_id = $1 order by l.position limit 1',
    [sale.contract.id],
  );
  const produce = (quantity: string) =>
    company.doing('production', (work) =>
      addProduced(work, line!['order_id'] as string, [{ orderLineId: line!['id'] as string, quantity }]),
    );
  await produce('3');
  for (const ledger of await ledgersOf(company, sale.contract.id))
    expect(Number(ledger.producedAmount)).toBe(before + 339);
  await produce('-1');
  for (const ledger of await ledgersOf(company, sale.contract.id))
    expect(Number(ledger.producedAmount)).toBe(before + 226);
  const accept = (day: string | null) =>
    company.doing('service', async (work) => {
      const contract = await work.em.findOneOrFail(Contract, { id: sale.contract.id });
      contract.acceptedOn = day;
      await work.em.flush();
      await work.emit({
        type: day ? 'ContractAccepted' : 'ContractAcceptanceTakenBack',
        entity: Contract,
        recordId: contract.id,
      });
    });
  await accept('2026-11-19');
  for (const ledger of await ledgersOf(company, sale.contract.id)) {
    expect(ledger.acceptedOn).toBe('2026-11-19');
    expect((await entriesOf(company, ledger.id)).at(-1)).toMatchObject({
      kind: 'ACCEPTANCE',
      occurredOn: '2026-11-19',
      figure: null,
    });
  }
  await accept(null);
  expect((await ledgersOf(company, sale.contract.id)).map((each) => each.acceptedOn)).toEqual([null, null]);
});

test('the application cannot change or delete an entry: the database refuses it', async () => {
  const [entry] = await entriesOf(company, spare.id);
  for (const statement of [
    'update contract_ledger_entry set amount = 0 where id = ?',
    'delete from contract_ledger_entry where id = ?',
  ]) {
    await expect(company.orm.em.fork().getConnection().execute(statement, [entry!.id])).rejects.toThrow(
      /permission denied/,
    );
  }
});
