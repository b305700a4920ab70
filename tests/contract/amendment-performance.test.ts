import { Contract } from '@tradewind/domain/contract/contract.ts';
import { ContractAmendment } from '@tradewind/domain/contract/contract-amendment.ts';
import { ContractLedger } from '@tradewind/domain/contract/contract-ledger.ts';
import { signContractAmendment } from '@tradewind/domain/contract/sign-amendment.ts';
import { submitContractAmendment } from '@tradewind/domain/contract/submit-amendment.ts';
import { SalesOrder } from '@tradewind/domain/order/sales-order.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { amendedLines, givenAmendment, givenAmendmentIn } from '../given/amendment.ts';
import { type Company, givenCompany } from '../given/company.ts';
import { givenContractIn, givenTrade, linesOfContract, onAccount, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenDeliveryIn, givenSale } from '../given/delivery.ts';
import { givenConfirmedOrder } from '../given/order.ts';
import { refusalsOf } from '../given/refused.ts';

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

test('goods that left keep their quantity and price; a larger quantity values and measures them anew', async () => {
  const sale = await givenSale(company, { trade });
  const { id } = sale.contract;
  await givenDeliveryIn(company, sale, 'LEFT_PLANT');
  const before = await company.find(Contract, id);
  expect(before).toMatchObject({ shipmentProgress: 'FULL', shippedAmount: before.amount });
  const [line] = await linesOfContract(company, id);
  const cheaper = await givenAmendment(
    company,
    { id },
    {
      lines: await amendedLines(company, id, {
        1: { quantity: String(Number(line!.quantity) - 1), unitPrice: String(Number(line!.unitPrice) + 1) },
      }),
    },
  );
  const [refusal] = await refusalsOf(company.run('sales1', submitContractAmendment, cheaper.id));
  expect(refusal).toMatchObject({ code: 'AMENDMENT_BELOW_PERFORMANCE' });
  expect((refusal!.facts['below'] as { field: string }[]).map((each) => each.field)).toEqual(
    expect.arrayContaining(['quantity', 'unitPrice']),
  );
  await company.remove('sales1', ContractAmendment, cheaper.id);

  await givenAmendmentIn(company, { id }, 'IN_FORCE', {
    lines: await amendedLines(company, id, { 1: { quantity: String(Number(line!.quantity) * 2) } }),
  });
  const after = await company.find(Contract, id);
  expect(after).toMatchObject({
    status: 'IN_EXECUTION',
    shipmentProgress: 'PART',
    orderProgress: 'PART',
    shippedOn: null,
    shippedAmount: before.shippedAmount,
    revision: 2,
  });
  expect(Number(after.amount)).toBeGreaterThan(Number(before.amount));
  for (const side of ['SALES', 'FINANCE'] as const)
    expect(await company.find(ContractLedger, { contract: id, side })).toMatchObject({
      amount: after.amount,
      shippedAmount: after.shippedAmount,
    });
});

test('an accepted order of which nothing has left takes the new price', async () => {
  const contract = await givenContractIn(company, trade, 'SIGNED', { application: { instalments: onAccount } });
  const order = await givenConfirmedOrder(company, contract);
  await givenAmendmentIn(company, contract, 'IN_FORCE', {
    lines: await amendedLines(company, contract.id, { 1: { unitPrice: '120' } }),
  });
  expect(await company.find(SalesOrder, order.id)).toMatchObject({ status: 'CONFIRMED', amount: '7980.0000' });
  expect(await company.events(order.id)).toContain('SalesOrderFollowedAmendment');
});

test('what was booked as receivable stays below the instalment: the signature is refused and changes nothing', async () => {
  const sale = await givenSale(company, { trade, paid: 0, application: { instalments: onAccount } });
  const { id } = sale.contract;
  await givenDeliveryIn(company, sale, 'BOOKED', ['5', '1']);
  const amendment = await givenAmendmentIn(company, { id }, 'SEALED', {
    instalments: [
      { kind: 'ADVANCE', percent: '90', trigger: 'SIGNING' },
      ...(
        await company.orm.em
          .fork()
          .getConnection()
          .execute<{ id: string }[]>('select id from payment_schedule_line where contract_id = ?', [id])
      ).map((line) => ({ instalmentId: line.id, kind: 'BALANCE', percent: '10', trigger: 'SIGN_OFF', days: 60 })),
    ],
  });
  const [refusal] = await refusalsOf(company.run('sales1', signContractAmendment, amendment.id));
  expect(refusal).toMatchObject({ code: 'AMENDMENT_BELOW_PERFORMANCE', facts: { below: [{ field: 'booked' }] } });
  expect(await company.find(Contract, id)).toMatchObject({ revision: 1, amending: true });
});
