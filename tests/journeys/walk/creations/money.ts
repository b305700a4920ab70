import { CommissionForm } from '@tradewind/domain/commission/commission-form.ts';
import { DepartmentAccrual } from '@tradewind/domain/commission/department-accrual.ts';
import { Invoice } from '@tradewind/domain/invoice/invoice.ts';
import { addDays } from '@tradewind/domain/kernel/clock.ts';
import { Receipt } from '@tradewind/domain/payment/receipt.ts';
import { CollectionAction } from '@tradewind/domain/receivable/collection-action.ts';
import { aContract, account, part } from '../chosen.ts';
import type { Creation } from '../creation.ts';

export const receipt: Creation = {
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
};

export const invoice: Creation = {
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
};

export const collectionAction: Creation = {
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
};

export const commissionForm: Creation = {
  entity: CommissionForm,
  weight: 2,
  make: async ({ chance, company }) => ({
    by: 'sales.admin',
    input: { ownerId: company.person(chance.pick(['sales1', 'sales2'])).id },
  }),
};

export const departmentAccrual: Creation = {
  entity: DepartmentAccrual,
  weight: 0.5,
  make: async (world) => ({
    by: 'finance',
    input: {
      departmentId: (await world.any('select id from department order by id'))!['id'],
      month: addDays(world.today(), -30).slice(0, 7),
    },
  }),
};
