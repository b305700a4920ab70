import { AccessRequest } from '@tradewind/domain/archive/access-request.ts';
import { ArchiveDocument } from '@tradewind/domain/archive/archive-document.ts';
import { CommissionForm } from '@tradewind/domain/commission/commission-form.ts';
import { DepartmentAccrual } from '@tradewind/domain/commission/department-accrual.ts';
import { Contract } from '@tradewind/domain/contract/contract.ts';
import { ContractAmendment } from '@tradewind/domain/contract/contract-amendment.ts';
import { ContractApplication } from '@tradewind/domain/contract/contract-application.ts';
import { LegalQuestion } from '@tradewind/domain/contract/legal-question.ts';
import { CreditWaiver } from '@tradewind/domain/credit/credit-waiver.ts';
import { Customer } from '@tradewind/domain/customer/customer.ts';
import { CustomerTransfer } from '@tradewind/domain/customer/customer-transfer.ts';
import { DispatchOrder } from '@tradewind/domain/fieldservice/dispatch-order.ts';
import { Invoice } from '@tradewind/domain/invoice/invoice.ts';
import { addDays } from '@tradewind/domain/kernel/clock.ts';
import type { EntityClass } from '@tradewind/domain/kernel/record.ts';
import { SalesOrder } from '@tradewind/domain/order/sales-order.ts';
import { Receipt } from '@tradewind/domain/payment/receipt.ts';
import { DiscountRequest } from '@tradewind/domain/pricing/discount-request.ts';
import { PriceCalculation } from '@tradewind/domain/pricing/price-calculation.ts';
import { Quotation } from '@tradewind/domain/pricing/quotation.ts';
import { ProductionNotice } from '@tradewind/domain/production/production-notice.ts';
import { ProductionPlan } from '@tradewind/domain/production/production-plan.ts';
import { ProductionProblem } from '@tradewind/domain/production/production-problem.ts';
import { FinishedLot } from '@tradewind/domain/quality/finished-lot.ts';
import { Inspection } from '@tradewind/domain/quality/inspection.ts';
import { CollectionAction } from '@tradewind/domain/receivable/collection-action.ts';
import { DeliveryOrder } from '@tradewind/domain/shipment/delivery-order.ts';
import { StockReceipt } from '@tradewind/domain/warehouse/stock-receipt.ts';
import { Stocktake } from '@tradewind/domain/warehouse/stocktake.ts';
import { clauses } from '../../given/contract.ts';
import type { World } from './world.ts';

/** What shall be made, by whom; nothing when there is nothing to make it of. */
interface Creation {
  readonly entity: EntityClass;
  /** How often it is chosen, against the others. */
  readonly weight: number;
  make(world: World): Promise<{ by: string; input: object } | undefined>;
}

const part = ({ chance }: World, open: number): string =>
  chance.percent(50) ? String(open) : (open * (chance.whole(10, 110) / 100)).toFixed(chance.pick([0, 0, 1]));
const terms = [
  [
    { kind: 'ADVANCE', percent: '30', trigger: 'SIGNING', days: 7 },
    { kind: 'BEFORE_SHIPMENT', percent: '60', trigger: 'BEFORE_SHIPMENT', days: 0 },
    { kind: 'BALANCE', percent: '10', trigger: 'SIGN_OFF', days: 5 },
  ],
  [
    { kind: 'ADVANCE', percent: '33.33', trigger: 'SIGNING', days: 3 },
    { kind: 'BALANCE', percent: '33.33', trigger: 'SIGN_OFF', days: 10 },
    { kind: 'RETENTION', percent: '33.34', trigger: 'WARRANTY_END', days: 30 },
  ],
  [{ kind: 'BALANCE', percent: '100', trigger: 'SIGN_OFF', days: 15 }],
  [
    { kind: 'ADVANCE', percent: '60', trigger: 'SIGNING', days: 7 },
    { kind: 'BALANCE', percent: '40', trigger: 'INVOICE', days: 15 },
  ],
];
const lines = (world: World) => {
  const { chance, trade } = world;
  const bearing = {
    productId: trade.bearing.id,
    quantity: chance.pick(['1', '3', '7', '10', '12']),
    unitPrice: chance.pick(['113', '120.55', '118.123456']),
  };
  const gearbox = { productId: trade.gearbox.id, quantity: chance.pick(['1', '2', '3']), unitPrice: '3390' };
  return chance.pick([[bearing], [bearing, gearbox], [bearing, gearbox, bearing]]);
};
const currency = ({ chance }: World) => chance.pick(['CNY', 'CNY', 'CNY', 'USD', 'JPY']);
const aCustomer = (world: World) =>
  world.any(
    `select c.id, u.email from customer c join app_user u on u.id = c.owner_id where c.status <> 'DEAD' order by c.id`,
  );
const account = (email: string | undefined) => (email ?? '').replace('@demo.example', '');
const aContract = (world: World) =>
  world.any(
    `select c.id, u.email from contract c join app_user u on u.id = c.owner_id where c.status in ('SIGNED', 'IN_EXECUTION') order by c.id`,
  );
let count = 0;

/** 新建 — what people begin of themselves, with random quantities and amounts that mostly fit. */
export const creations: readonly Creation[] = [
  {
    entity: Customer,
    weight: 1,
    make: async ({ chance }) => ({
      by: chance.pick(['sales1', 'sales2']),
      input: {
        name: `随行客户 ${++count} 有限公司`,
        country: chance.pick(['CN', 'DE', 'JP']),
        invoiceTitle: '随行客户',
        taxNumber: `91310000WALK${String(count).padStart(6, '0')}`,
      },
    }),
  },
  {
    entity: ContractApplication,
    weight: 8,
    make: async (world) => {
      const customer = await aCustomer(world);
      return {
        by: 'sales.admin',
        input: {
          customerId: customer!['id'],
          currency: currency(world),
          subject: '轴承与减速机',
          deliveryOn: addDays(world.today(), 60),
          deliveryPlace: '上海',
          lines: lines(world),
          instalments: world.chance.pick(terms),
        },
      };
    },
  },
  {
    entity: Contract,
    weight: 16,
    make: async (world) => {
      const application = await world.any(
        `select a.id, u.email from contract_application a join customer c on c.id = a.customer_id join app_user u on u.id = c.owner_id where a.status = 'APPROVED' and not exists (select 1 from contract k where k.application_id = a.id) order by a.id`,
      );
      return (
        application && {
          by: account(application['email']),
          input: {
            applicationId: application['id'],
            ...clauses,
            serviceAgreed: world.chance.percent(50),
            warrantyMonths: 1,
          },
        }
      );
    },
  },
  {
    entity: LegalQuestion,
    weight: 1,
    make: async (world) => {
      const contract = await world.any(`select id from contract where status in ('DRAFT', 'IN_REVIEW') order by id`);
      return contract && { by: 'legal', input: { contractId: contract['id'], question: '管辖条款' } };
    },
  },
  {
    entity: ContractAmendment,
    weight: 2,
    make: async (world) => {
      const contract = await aContract(world);
      if (!contract) return undefined;
      const own = await world.rows(
        `select id, product_id, quantity::text as quantity, unit_price::text as price, discount_percent::text as discount, tax_rate_percent::text as tax from contract_line where contract_id = $1 order by position`,
        [contract['id']],
      );
      return {
        by: account(contract['email']),
        input: {
          contractId: contract['id'],
          reason: '客户增减需求',
          lines: own.map((line) => ({
            contractLineId: line['id'],
            productId: line['product_id'],
            quantity: world.chance.percent(50)
              ? line['quantity']
              : String(Number(line['quantity']) + world.chance.whole(-1, 3)),
            unitPrice: line['price'],
            discountPercent: line['discount'],
            taxRatePercent: line['tax'],
          })),
        },
      };
    },
  },
  {
    entity: CreditWaiver,
    weight: 1,
    make: async (world) => {
      const customer = await aCustomer(world);
      return {
        by: account(customer!['email']),
        input: {
          customerId: customer!['id'],
          amount: '5000.55',
          validTo: addDays(world.today(), 30),
          reason: '集中发货',
        },
      };
    },
  },
  {
    entity: CustomerTransfer,
    weight: 0.5,
    make: async (world) => {
      const customer = await aCustomer(world);
      return {
        by: account(customer!['email']),
        input: {
          customerId: customer!['id'],
          toOwnerId: world.company.person(world.chance.pick(['sales1', 'sales2'])).id,
          reason: '区域调整',
        },
      };
    },
  },
  {
    entity: DiscountRequest,
    weight: 1,
    make: async (world) => {
      const customer = await aCustomer(world);
      return {
        by: account(customer!['email']),
        input: {
          customerId: customer!['id'],
          productId: world.trade.bearing.id,
          currency: 'CNY',
          offeredPrice: '95',
          quantity: '10',
          validTo: addDays(world.today(), 30),
          reason: '批量',
        },
      };
    },
  },
  {
    entity: PriceCalculation,
    weight: 1,
    make: async (world) => ({
      by: 'sales1',
      input: { productId: world.trade.bearing.id, quantity: '100', marketPrice: '120' },
    }),
  },
  {
    entity: Quotation,
    weight: 1.5,
    make: async (world) => {
      const customer = await aCustomer(world);
      return {
        by: account(customer!['email']),
        input: {
          customerId: customer!['id'],
          subject: '报价',
          deliveryOn: addDays(world.today(), 60),
          deliveryPlace: '上海',
          freightAmount: '500',
          lines: lines(world),
          instalments: world.chance.pick(terms),
        },
      };
    },
  },
  {
    entity: Receipt,
    weight: 9,
    make: async (world) => {
      const contract = await world.any(
        `select c.customer_id, c.currency, (c.amount - c.collected_amount)::text as open from contract c where c.status in ('SIGNED', 'IN_EXECUTION') and c.amount > c.collected_amount order by c.id`,
      );
      if (!contract) return undefined;
      const digits = contract['currency'] === 'JPY' ? 0 : 2;
      const amount = (Number(contract['open']) * world.chance.pick([0.1, 0.3, 0.6, 1, 1.05])).toFixed(digits);
      return {
        by: 'finance',
        input: {
          customerId: contract['customer_id'],
          currency: contract['currency'],
          amount,
          receivedOn: addDays(world.today(), -world.chance.whole(0, 3)),
        },
      };
    },
  },
  {
    entity: SalesOrder,
    weight: 8,
    make: async (world) => {
      const contract = await aContract(world);
      if (!contract) return undefined;
      const open = await world.rows(
        'select id, product_id, (quantity - ordered_quantity)::text as open, unit_price::text as price from contract_line where contract_id = $1 and quantity > ordered_quantity order by position',
        [contract['id']],
      );
      return open.length > 0
        ? {
            by: account(contract['email']),
            input: {
              contractId: contract['id'],
              lines: open.map((line) => ({
                contractLineId: line['id'],
                productId: line['product_id'],
                quantity: part(world, Number(line['open'])),
                unitPrice: line['price'],
              })),
            },
          }
        : undefined;
    },
  },
  {
    entity: ProductionNotice,
    weight: 3,
    make: async (world) => {
      const order = await world.any(
        `select id from sales_order where status in ('CONFIRMED', 'IN_PRODUCTION') order by id`,
      );
      return (
        order && { by: 'planner', input: { orderId: order['id'], technicalAgreement: 'TA-1', packingDemands: '木箱' } }
      );
    },
  },
  {
    entity: ProductionPlan,
    weight: 3,
    make: async (world) => {
      const notice = await world.any(
        `select id, order_id from production_notice where status = 'APPROVED' order by id`,
      );
      return (
        notice && {
          by: 'planner',
          input: {
            orderId: notice['order_id'],
            noticeId: notice['id'],
            steps: [
              {
                operation: '磨削',
                startsOn: addDays(world.today(), 1),
                finishesOn: addDays(world.today(), world.chance.whole(2, 30)),
                responsibleId: world.company.person('production').id,
                equipment: `磨床 ${world.chance.whole(1, 9)}`,
              },
            ],
          },
        }
      );
    },
  },
  {
    entity: ProductionProblem,
    weight: 0.5,
    make: async (world) => {
      const plan = await world.any(
        `select id, order_id from production_plan where status in ('RELEASED', 'IN_PROGRESS') order by id`,
      );
      return (
        plan && {
          by: 'production',
          input: { orderId: plan['order_id'], planId: plan['id'], foundOn: world.today(), problem: '缺料' },
        }
      );
    },
  },
  {
    entity: FinishedLot,
    weight: 4,
    make: async (world) => {
      const line = world.chance.percent(60)
        ? await world.any(
            `select l.id, l.product_id from sales_order_line l join sales_order o on o.id = l.order_id where o.status in ('CONFIRMED', 'IN_PRODUCTION', 'READY') order by l.id`,
          )
        : undefined;
      return {
        by: 'production',
        input: {
          productId: line?.['product_id'] ?? world.chance.pick([world.trade.bearing, world.trade.gearbox]).id,
          quantity: String(world.chance.whole(1, 30)),
          ...(line ? { orderLineId: line['id'] } : {}),
        },
      };
    },
  },
  {
    entity: Inspection,
    weight: 4,
    make: async (world) => {
      const lot = await world.any(
        `select l.id from finished_lot l where l.status = 'TESTED' and not exists (select 1 from inspection i where i.lot_id = l.id and i.status <> 'CLOSED') order by l.id`,
      );
      return lot && { by: 'production', input: { lotId: lot['id'] } };
    },
  },
  {
    entity: StockReceipt,
    weight: 4,
    make: async (world) => {
      const lot = await world.any(
        `select l.id, (l.quantity - l.received_quantity)::text as open from finished_lot l join inspection i on i.lot_id = l.id and i.status = 'PASSED' where l.quantity > l.received_quantity order by l.id`,
      );
      const store = await world.any('select id from warehouse order by id');
      return (
        lot && {
          by: 'production',
          input: { warehouseId: store!['id'], lotId: lot['id'], quantity: part(world, Number(lot['open'])) },
        }
      );
    },
  },
  {
    entity: Stocktake,
    weight: 0.5,
    make: async (world) => ({
      by: 'warehouse',
      input: {
        warehouseId: (await world.any('select id from warehouse order by id'))!['id'],
        plannedOn: addDays(world.today(), 1),
      },
    }),
  },
  {
    entity: DeliveryOrder,
    weight: 9,
    make: async (world) => {
      const order = await world.any(
        `select id from sales_order o where status in ('CONFIRMED', 'IN_PRODUCTION', 'READY') and (select count(*) from delivery_order d where d.order_id = o.id and d.left_on is null and d.status <> 'VOID') < 2 order by id`,
      );
      if (!order) return undefined;
      const open = await world.rows(
        'select id, (quantity - shipped_quantity)::text as open from sales_order_line where order_id = $1 and quantity > shipped_quantity order by position',
        [order['id']],
      );
      const store = await world.any(
        'select distinct warehouse_id as id from stock_level where available > 0 order by 1',
      );
      return open.length > 0 && store
        ? {
            by: 'sales.admin',
            input: {
              orderId: order['id'],
              warehouseId: store['id'],
              lines: world.chance
                .shuffled(open)
                .slice(0, 2)
                .map((line) => ({ orderLineId: line['id'], quantity: part(world, Number(line['open'])) })),
            },
          }
        : undefined;
    },
  },
  {
    entity: Invoice,
    weight: 5,
    make: async (world) => {
      const contract = await aContract(world);
      if (!contract) return undefined;
      const open = await world.rows(
        'select id, (quantity - invoiced_quantity)::text as open from contract_line where contract_id = $1 and quantity > invoiced_quantity order by position',
        [contract['id']],
      );
      return {
        by: 'sales.admin',
        input: {
          contractId: contract['id'],
          ...(world.chance.percent(15) ? { kind: 'PROFORMA' } : {}),
          ...(open.length > 0 && world.chance.percent(50)
            ? {
                lines: open.map((line) => ({
                  contractLineId: line['id'],
                  quantity: part(world, Number(line['open'])),
                })),
              }
            : {}),
        },
      };
    },
  },
  {
    entity: DispatchOrder,
    weight: 3,
    make: async (world) => {
      const contract = await world.any(
        `select id from contract where service_agreed and status in ('SIGNED', 'IN_EXECUTION', 'FULFILLED') order by id`,
      );
      return (
        contract && {
          by: 'sales.admin',
          input: { contractId: contract['id'], site: '上海宝山', work: '安装并接续轴承组' },
        }
      );
    },
  },
  {
    entity: CollectionAction,
    weight: 1,
    make: async (world) => {
      const claim = await world.any(
        `select r.id, u.email from receivable r join app_user u on u.id = r.owner_id where r.status in ('OPEN', 'OVERDUE', 'INTEREST', 'PARTLY_PAID') order by r.id`,
      );
      return (
        claim && {
          by: account(claim['email']),
          input: {
            receivableId: claim['id'],
            kind: 'PROMISE',
            actedOn: world.today(),
            note: '月底前付清',
            promisedOn: addDays(world.today(), 5),
          },
        }
      );
    },
  },
  {
    entity: CommissionForm,
    weight: 2,
    make: async ({ chance, company }) => ({
      by: 'sales.admin',
      input: { ownerId: company.person(chance.pick(['sales1', 'sales2'])).id },
    }),
  },
  {
    entity: DepartmentAccrual,
    weight: 0.5,
    make: async (world) => ({
      by: 'finance',
      input: {
        departmentId: (await world.any('select id from department order by id'))!['id'],
        month: addDays(world.today(), -30).slice(0, 7),
      },
    }),
  },
  {
    entity: ArchiveDocument,
    weight: 5,
    make: async (world) => {
      const file = await world.any(
        `select f.id, f.missing[1] as type, u.email from archive_file f join contract c on c.id = f.contract_id join app_user u on u.id = c.owner_id where cardinality(f.missing) > 0 order by f.id`,
      );
      return (
        file && {
          by: account(file['email']),
          input: {
            fileId: file['id'],
            type: file['type'],
            title: '纸质件',
            documentOn: world.today(),
            author: '王建国',
            paperLocation: '销售部 3 柜',
          },
        }
      );
    },
  },
  {
    entity: AccessRequest,
    weight: 0.5,
    make: async (world) => {
      const file = await world.any(
        'select register_number as number from archive_file where register_number is not null order by id',
      );
      return file && { by: 'sales2', input: { registerNumber: file['number'], purpose: '查对条款' } };
    },
  },
];
