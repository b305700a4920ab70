import { markOverdueReceivables } from '@tradewind/domain/receivable/mark-overdue.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenTrade, instalmentsOf, onAccount } from '../given/contract.ts';
import { givenDeliveryIn, givenSale } from '../given/delivery.ts';
import { type Desk, givenDesk } from '../given/desk.ts';

/**
 * Commission told through GraphQL alone: a contract that is paid late, the interest it costs the salesperson, three people who review and release it, a payment that
 * bounces after the money was paid out, and the next form that takes it back.
 */
let desk: Desk;
const known: Record<string, string> = {};
const codes = (refusals: { code: string }[]) => refusals.map((each) => each.code);
const fields = 'id status baseAmount grossAmount deductionAmount carriedAmount netAmount';

beforeAll(async () => {
  desk = await givenDesk();
  const { company } = desk;
  const trade = await givenTrade(company, { limit: '100000000' });
  const sale = await givenSale(company, { trade, paid: 0, application: { instalments: onAccount } });
  await givenDeliveryIn(company, sale, 'BOOKED');
  Object.assign(known, {
    contract: sale.contract.id,
    customer: trade.customer.id,
    instalment: (await instalmentsOf(company, sale.contract.id))[0]!.id,
    sales1: company.person('sales1').id,
  });
}, 120_000);
afterAll(() => desk?.close());

const formOf = async (account = 'sales.admin') =>
  (
    await desk.as<{ commissionForm: Record<string, string> }>(
      account,
      `query($id:ID!){commissionForm(id:$id){${fields}}}`,
      { id: known['form'] },
    )
  ).commissionForm;

test('the deputy general manager for finance sets the rate', async () => {
  await desk.creates('finance.director', 'CommissionRate', {
    name: '2026 年标准',
    ratePercent: '3',
    validFrom: '2026-01-01',
  });
  const denied = await desk.server.ask('{commissionRates{nodes{ratePercent}}}');
  expect(denied.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

test('the customer pays forty-one days late', async () => {
  desk.company.clock.set('2027-03-01T09:00:00+08:00');
  await markOverdueReceivables(desk.company.system());
  const receipt = await desk.creates<{ id: string }>('finance', 'Receipt', {
    customerId: known['customer'],
    currency: 'CNY',
    amount: '7910.00',
    receivedOn: '2027-03-01',
  });
  known['receipt'] = receipt.id;
  const early = await desk.creates<{ id: string }>('sales.admin', 'CommissionForm', { ownerId: known['sales1'] });
  known['form'] = early.id;
  expect(
    codes(await desk.isRefused('sales.admin', 'addCommissionReceipt', early.id, { receiptId: receipt.id })),
  ).toEqual(['NO_CONTRACT_NO_COMMISSION']);
  await desk.does('finance.director', 'confirmReceipt', receipt.id);
  await desk.does('finance', 'allocateReceipt', receipt.id, {
    allocations: [{ instalmentId: known['instalment'], amount: '7910.00' }],
  });
});

test('sales operations puts the money on the form; gross, deductions by contract and net stand there', async () => {
  await desk.does('sales.admin', 'addCommissionReceipt', known['form']!, { receiptId: known['receipt'] });
  expect(await formOf()).toMatchObject({
    status: 'DRAFT',
    baseAmount: '7910.00',
    grossAmount: '237.30',
    deductionAmount: '162.16',
    netAmount: '75.14',
  });
  const { commissionForm } = await desk.as<{ commissionForm: { lines: object[]; deductions: object[] } }>(
    'sales1',
    'query($id:ID!){commissionForm(id:$id){lines{contract{id} ratePercent commissionAmount} deductions{kind contract{id} amount}}}',
    { id: known['form'] },
  );
  expect(commissionForm).toEqual({
    lines: [{ contract: { id: known['contract'] }, ratePercent: '3', commissionAmount: '237.30' }],
    deductions: [{ kind: 'INTEREST', contract: { id: known['contract'] }, amount: '162.16' }],
  });
});

test('the salesperson sees it, his colleague and his manager do not, and he cannot fill in his own', async () => {
  expect((await formOf('sales1'))?.['id']).toBe(known['form']);
  expect(await formOf('sales2')).toBeNull();
  await desk.fails('sales1', 'submitCommissionForm', known['form']!, 'FORBIDDEN');
});

test('finance, the deputy general manager for finance and the general manager review it in their order', async () => {
  await desk.does('sales.admin', 'submitCommissionForm', known['form']!);
  expect(codes(await desk.isRefused('finance.director', 'approveCommissionForm', known['form']!, {}))).toEqual([
    'APPROVAL_STEP_NOT_YOURS',
  ]);
  const states = [];
  for (const account of ['finance', 'finance.director', 'gm'])
    states.push(
      (await desk.does<{ status: string }>(account, 'approveCommissionForm', known['form']!, { opinion: '同意' }))
        .status,
    );
  expect(states).toEqual(['FINANCE_REVIEWED', 'DEPUTY_GM_REVIEWED', 'APPROVED']);
  expect(
    (
      await desk.does<{ status: string }>('finance', 'payCommission', known['form']!, {
        paymentReference: 'TT20270302',
      })
    ).status,
  ).toBe('PAID');
});

test('the same money is not paid for twice', async () => {
  const again = await desk.creates<{ id: string }>('sales.admin', 'CommissionForm', { ownerId: known['sales1'] });
  expect(
    codes(await desk.isRefused('sales.admin', 'addCommissionReceipt', again.id, { receiptId: known['receipt'] })),
  ).toEqual(['RECEIPT_ALREADY_COMMISSIONED']);
});

test('the payment bounces: the next form takes the commission back and carries it until there is something to set it against', async () => {
  desk.company.clock.set('2027-03-10T09:00:00+08:00');
  await desk.does('finance.director', 'reverseReceipt', known['receipt']!, { reason: '银行退票' });
  const next = await desk.creates<{ id: string }>('sales.admin', 'CommissionForm', { ownerId: known['sales1'] });
  known['form'] = next.id;
  const form = await formOf();
  expect(form).toMatchObject({ baseAmount: '-7910.00', grossAmount: '-237.30' });
  expect(Number(form['netAmount'])).toBeLessThan(0);
  await desk.does('sales.admin', 'submitCommissionForm', next.id);
  for (const account of ['finance', 'finance.director', 'gm'])
    await desk.does(account, 'approveCommissionForm', next.id, {});
  expect(codes(await desk.isRefused('finance', 'payCommission', next.id, {}))).toEqual(['COMMISSION_NOTHING_TO_PAY']);
  const after = await desk.creates<{ id: string }>('sales.admin', 'CommissionForm', { ownerId: known['sales1'] });
  known['form'] = after.id;
  expect((await formOf())['carriedAmount']).toBe(form['netAmount']);
});
