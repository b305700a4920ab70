import { Contract } from '@tradewind/domain/contract/contract.ts';
import { exposureOf } from '@tradewind/domain/contract/exposure.ts';
import { reverseReceipt } from '@tradewind/domain/payment/reverse-receipt.ts';
import { DeliveryException } from '@tradewind/domain/signoff/delivery-exception.ts';
import { DeliveryLine } from '@tradewind/domain/shipment/delivery-line.ts';
import { recordSignOff } from '@tradewind/domain/signoff/record-sign-off.ts';
import { settleDeliveryException } from '@tradewind/domain/signoff/settle-exception.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenBuyer, givenTrade, instalmentsOf, linesOfContract, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenDeliveryIn, givenSale, signature, signOffOf } from '../given/delivery.ts';
import { givenInvoiceDetails, givenInvoiceIn, givenRedLetter } from '../given/invoice.ts';
import { givenPaid } from '../given/receipt.ts';
import { codesOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company, { limit: '100000000' });
  await givenInvoiceDetails(company, trade.customer);
});
afterAll(async () => {
  await company.close();
  await database.drop();
});
const contractOf = ({ contract }: { contract: { id: string } }) => company.find(Contract, contract.id);

test('delivered in full and invoiced in part is told as it is: each axis for itself', async () => {
  const sale = await givenSale(company, { trade });
  await givenDeliveryIn(company, sale, 'CUSTOMER_SIGNED');
  await givenInvoiceIn(company, sale.contract, 'ISSUED', ['10', '1']);
  expect(await contractOf(sale)).toMatchObject({
    orderProgress: 'FULL',
    shipmentProgress: 'FULL',
    signOffProgress: 'FULL',
    invoiceProgress: 'PART',
    collectionProgress: 'PART',
    status: 'IN_EXECUTION',
  });
});

test('what came back is neither shipped nor invoiced in full', async () => {
  const sale = await givenSale(company, { trade });
  const delivery = await givenDeliveryIn(company, sale, 'LEFT_PLANT');
  const invoice = await givenInvoiceIn(company, sale.contract, 'ISSUED');
  expect(await contractOf(sale)).toMatchObject({ shipmentProgress: 'FULL', invoiceProgress: 'FULL' });
  const lines = await company.orm.em
    .fork()
    .find(DeliveryLine, { delivery: delivery.id }, { orderBy: { position: 'ASC' } });
  const signOff = await signOffOf(company, delivery.id);
  await company.run('logistics', recordSignOff, signOff.id, {
    ...signature,
    remark: '短少',
    lines: [{ deliveryLineId: lines[0]!.id, quantity: '8' }],
  });
  await company.run(
    'logistics',
    settleDeliveryException,
    (await company.find(DeliveryException, { signOff: signOff.id })).id,
    { outcome: 'TAKEN_BACK', reason: '不再补发' },
  );
  const invoiceLines = await company.sql('select id from invoice_line where invoice_id = $1 order by position', [
    invoice.id,
  ]);
  await givenRedLetter(company, invoice, { lines: [{ invoiceLineId: invoiceLines[0]!['id'], quantity: '2' }] });
  expect(await contractOf(sale)).toMatchObject({
    shipmentProgress: 'PART',
    signOffProgress: 'PART',
    invoiceProgress: 'PART',
    shippedAmount: '7684.0000',
    invoicedAmount: '7684.0000',
  });
});

test('two pieces of a hundred thousand missing are missing', async () => {
  const sale = await givenSale(company, {
    trade,
    paid: 0,
    stock: '100000',
    application: {
      lines: [{ productId: trade.bearing.id, quantity: '100000', unitPrice: '113' }],
      instalments: [
        { kind: 'BALANCE', percent: '60', trigger: 'SIGNING' },
        { kind: 'BALANCE', percent: '40', trigger: 'SIGN_OFF', days: 30 },
      ],
    },
  });
  await givenPaid(company, trade.customer, (await instalmentsOf(company, sale.contract.id))[0]!, '6780000');
  await givenDeliveryIn(company, sale, 'CUSTOMER_SIGNED', ['99998']);
  await givenInvoiceIn(company, sale.contract, 'ISSUED', ['99998']);
  expect(await contractOf(sale)).toMatchObject({
    shipmentProgress: 'PART',
    signOffProgress: 'PART',
    invoiceProgress: 'PART',
  });
  expect((await givenInvoiceIn(company, sale.contract, 'ISSUED')).amount).toBe('226.0000');
  expect(await contractOf(sale)).toMatchObject({ invoiceProgress: 'FULL', invoicedAmount: '11300000.0000' });
});

test('a free line counts by its pieces: the contract is not invoiced in full without it', async () => {
  const sale = await givenSale(company, {
    trade,
    application: {
      lines: [
        { productId: trade.gearbox.id, quantity: '2', unitPrice: '3390' },
        { productId: trade.bearing.id, quantity: '4', unitPrice: '113' },
      ],
    },
  });
  await company.sql(
    'update contract_line set amount = 0, discount_percent = 100 where contract_id = $1 and quantity = 4',
    [sale.contract.id],
  );
  await company.sql('update contract set amount = 6780, collected_amount = 6780 where id = $1', [sale.contract.id]);
  await givenInvoiceIn(company, sale.contract, 'ISSUED', ['2', '0']);
  expect(await contractOf(sale)).toMatchObject({ invoicedAmount: '6780.0000', invoiceProgress: 'PART' });
  const free = await givenInvoiceIn(company, sale.contract, 'ISSUED');
  expect([free.kind, free.amount]).toEqual(['FINAL', '0.0000']);
  expect(await contractOf(sale)).toMatchObject({ invoiceProgress: 'FULL' });
  expect((await linesOfContract(company, sale.contract.id)).map((line) => line.invoicedQuantity)).toEqual([
    '2.000000',
    '4.000000',
  ]);
});

test('money that goes back is exposure again at once, by the one function everybody asks, and stops the next delivery', async () => {
  const customer = await givenBuyer(company, '7910');
  const sale = await givenSale(company, { trade: { ...trade, customer } });
  const open = async () =>
    (
      await exposureOf({ em: company.orm.em.fork() as never, today: '2026-11-20' }, [customer.id], [sale.contract.id])
    ).byContract
      .get(sale.contract.id)!
      .amount.toFixed(2);
  expect(await open()).toBe('791.00');
  const [row] = await company.sql('select receipt_id from receipt_allocation where contract_id = $1 order by id', [
    sale.contract.id,
  ]);
  await company.run('finance.director', reverseReceipt, row!['receipt_id'] as string, { reason: '退票' });
  expect(await open()).toBe('3164.00');
  expect(await codesOf(givenDeliveryIn(company, sale, 'APPROVED'))).toEqual(['PRE_SHIPMENT_PAYMENT_MISSING']);
});
