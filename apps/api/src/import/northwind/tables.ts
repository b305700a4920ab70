import { decimal } from '@tradewind/domain/kernel/decimal.ts';
import { readNorthwind, type Row } from './read.ts';

/** A table for the importer: what its rows become, and the rows. */
export interface ImportTable {
  readonly mapping: string;
  readonly rows: readonly Row[];
}

const department = 'NORTHWIND';
const mailName = (name: string) => name.toLowerCase().replace(/[^a-z]+/g, '');

/**
 * Northwind 映射 — the order book of a trading house as our records, in the order in which they need each other:
 * employees are salespeople under whom they report to; a customer belongs to the salesperson with most of its orders; an order is a contract of one balance payment
 * due on shipment. The data knows no payments: what is shipped counts as paid, signed for and invoiced, what is not shipped as open.
 */
export function northwindTables(folder: string, under?: string): ImportTable[] {
  const table = (name: string) => readNorthwind(folder, name);
  const orders = table('orders');
  return [
    {
      mapping: 'departments',
      rows: [
        {
          code: department,
          name: 'Northwind Traders',
          'name en': 'Northwind Traders',
          'department id': department,
          parent: under ?? '',
        },
      ],
    },
    { mapping: 'users', rows: table('employees').map(employee) },
    {
      mapping: 'productCategories',
      rows: table('categories').map((row) => ({
        'category id': row.category_id!,
        code: `NW-${row.category_id}`,
        name: row.category_name!,
        'name en': row.category_name!,
      })),
    },
    { mapping: 'products', rows: table('products').map(product) },
    { mapping: 'customers', rows: table('customers').map((row) => customer(row, ownerOf(row.customer_id!, orders))) },
    { mapping: 'contacts', rows: table('customers').map(contact) },
    { mapping: 'contracts', rows: contracts(orders, table('order_details')) },
  ];
}

const employee = (row: Row): Row => ({
  'employee id': row.employee_id!,
  email: `${mailName(row.first_name!)}.${mailName(row.last_name!)}@northwind.example`,
  name: `${row.first_name} ${row.last_name}`,
  'name en': `${row.first_name} ${row.last_name}`,
  title: row.title!,
  department,
  manager: row.reports_to!,
  roles: 'SALESPERSON',
  locale: 'en',
});

const product = (row: Row): Row => ({
  'product id': row.product_id!,
  code: `NW-${row.product_id!.padStart(3, '0')}`,
  name: row.product_name!,
  'name en': row.product_name!,
  specification: row.quantity_per_unit!,
  category: row.category_id!,
  'list price': row.unit_price!,
  'list currency': 'USD',
  'tax rate percent': '0',
});

const customer = (row: Row, owner: string): Row => ({
  'customer id': row.customer_id!,
  name: row.company_name!,
  'name en': row.company_name!,
  owner,
  country: row.country!,
  region: row.region!,
  city: row.city!,
  address: row.address!,
  'postal code': row.postal_code!,
  phone: row.phone!,
  fax: row.fax!,
  currency: 'USD',
});

const contact = (row: Row): Row => ({
  'contact id': row.customer_id!,
  customer: row.customer_id!,
  name: row.contact_name!,
  'name en': row.contact_name!,
  title: row.contact_title!,
  phone: row.phone!,
  'primary contact': 'yes',
});

/** The salesperson with most of a customer's orders, the first of several; who never ordered belongs to the first salesperson. */
function ownerOf(customerId: string, orders: readonly Row[]): string {
  const counts = new Map<string, number>();
  for (const order of orders)
    if (order.customer_id === customerId) counts.set(order.employee_id!, (counts.get(order.employee_id!) ?? 0) + 1);
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || Number(a) - Number(b));
  return most?.[0] ?? '1';
}

function contracts(orders: readonly Row[], details: readonly Row[]): Row[] {
  const lines = Map.groupBy(details, (row) => row.order_id!);
  return orders.flatMap((order) =>
    (lines.get(order.order_id!) ?? []).map(
      (line): Row => ({
        'order id': order.order_id!,
        number: `NW-${order.order_id}`,
        subject: `Northwind ${order.order_id}`,
        customer: order.customer_id!,
        owner: order.employee_id!,
        kind: 'EXPORT',
        currency: 'USD',
        'order date': order.order_date!,
        'required date': order.required_date!,
        'shipped date': order.shipped_date!,
        'ship address': [
          order.ship_name,
          order.ship_address,
          order.ship_city,
          order.ship_region,
          order.ship_postal_code,
          order.ship_country,
        ]
          .filter(Boolean)
          .join(', '),
        freight: order.freight!,
        product: line.product_id!,
        quantity: line.quantity!,
        'unit price': line.unit_price!,
        'discount percent': decimal(line.discount).times(100).toFixed(),
        'tax rate': '0',
      }),
    ),
  );
}
