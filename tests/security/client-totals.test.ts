// Threats and faults: D10.
import { Contract } from '@tradewind/domain/contract/contract.ts';
import { ContractApplication } from '@tradewind/domain/contract/contract-application.ts';
import { submitContractApplication } from '@tradewind/domain/contract/submit-application.ts';
import { Invoice } from '@tradewind/domain/invoice/invoice.ts';
import { Invalid } from '@tradewind/domain/kernel/errors.ts';
import { metaOf } from '@tradewind/domain/kernel/meta-of.ts';
import { allRecords, type EntityClass } from '@tradewind/domain/kernel/record.ts';
import { checkOrder } from '@tradewind/domain/order/check-order.ts';
import { SalesOrder } from '@tradewind/domain/order/sales-order.ts';
import { DeliveryOrder } from '@tradewind/domain/shipment/delivery-order.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { linesOfContract, usualTerms } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenSale, type Sale } from '../given/delivery.ts';
import { linesOfOrder } from '../given/order.ts';
import { codesOf } from '../given/refused.ts';

/** Reliability D10: no total, tax, converted or progress figure is ever taken from a client. */
let database: TestDatabase;
let company: Company;
let sale: Sale;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  sale = await givenSale(company, { stock: null });
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

/** Amounts that people do state: what they ask for, promise, or read from a bank statement. Everything else is computed here. */
const stated = new Set([
  'Receipt.amount',
  'CreditWaiver.amount',
  'CollectionAction.promisedAmount',
  'ApplicationInstalment.amount',
  'QuotationInstalment.amount',
  'PaymentScheduleLine.amount',
  'AmendmentInstalment.amount',
  'Quotation.insuranceAmount',
  'Quotation.otherAmount',
  'Invoice.onAccountAmount',
  'CommissionRate.fromAmount',
  'Quotation.freightAmount',
  'ContractApplication.freightAmount',
  'Contract.freightAmount',
  'ContractAmendment.freightAmount',
]);

test('of all amounts in the house only those may be written that people state', () => {
  const metadata = company.orm.getMetadata();
  const writable = allRecords().flatMap((each) => {
    const { properties } = metaOf(metadata, each.entity);
    return [...(each.writable ?? []), ...(each.createOnly ?? [])]
      .filter((name) => properties[name]!.columnTypes?.[0] === 'numeric(20,4)')
      .map((name) => `${each.name}.${name}`);
  });
  expect(writable.filter((name) => !stated.has(name))).toEqual([]);
});

const line = () => ({ productId: sale.trade.bearing.id, quantity: '10', unitPrice: '113' });
const application = () => ({
  customerId: sale.trade.customer.id,
  subject: '轴承',
  deliveryOn: '2027-01-31',
  deliveryPlace: '上海',
  lines: [line()],
  instalments: usualTerms,
});

test.each<[string, EntityClass, () => Promise<object> | object]>([
  ['a total', ContractApplication, () => ({ ...application(), amount: '1' })],
  ['a tax', ContractApplication, () => ({ ...application(), taxAmount: '0' })],
  ['a line total', ContractApplication, () => ({ ...application(), lines: [{ ...line(), amount: '1' }] })],
  ['a margin', ContractApplication, () => ({ ...application(), marginPercent: '99' })],
  ['an invoice total', Invoice, () => ({ contractId: sale.contract.id, amount: '1' })],
  [
    'an invoice line total',
    Invoice,
    async () => ({
      contractId: sale.contract.id,
      lines: [
        { contractLineId: (await linesOfContract(company, sale.contract.id))[0]!.id, quantity: '1', amount: '0.01' },
      ],
    }),
  ],
  [
    'a delivery value',
    DeliveryOrder,
    async () => ({
      orderId: sale.order.id,
      warehouseId: sale.warehouse.id,
      lines: [{ orderLineId: (await linesOfOrder(company, sale.order.id))[0]!.id, quantity: '1', amount: '0.01' }],
    }),
  ],
])('%s of the client is refused, whatever it says', async (_, entity, input) => {
  const error = await company
    .create('sales.admin', entity, (await input()) as object)
    .catch((failure: unknown) => failure);
  expect(error).toBeInstanceOf(Invalid);
});

test.each(['amount', 'collectedAmount', 'shippedAmount', 'invoicedAmount', 'status'])(
  'the %s of a contract cannot be written',
  async (field) => {
    const error = await company
      .update('sales1', Contract, sale.contract.id, { [field]: field === 'status' ? 'CLOSED' : '1' })
      .catch((failure: unknown) => failure);
    expect(error).toBeInstanceOf(Error);
    expect((await company.find(Contract, sale.contract.id)).amount).toBe('7910.0000');
  },
);

test('instalments that do not make up the total the house computed are not accepted', async () => {
  const short = await company.create('sales.admin', ContractApplication, {
    ...application(),
    instalments: [{ kind: 'BALANCE', amount: '1', trigger: 'SIGN_OFF', days: 30 }],
  });
  expect(await codesOf(company.run('sales.admin', submitContractApplication, short.id))).toContain(
    'PAYMENT_SCHEDULE_SUM',
  );
});

test('an order at a price of its own is not the contract’s', async () => {
  const [first] = await linesOfContract(company, sale.contract.id);
  const order = await company.create('sales1', SalesOrder, {
    contractId: sale.contract.id,
    lines: [{ contractLineId: first!.id, productId: first!.product.id, quantity: '1', unitPrice: '0.01' }],
  });
  expect((await company.run('sales1', checkOrder, order.id)).status).toBe('MISMATCH');
});
