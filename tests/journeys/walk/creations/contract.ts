import { Contract } from '@tradewind/domain/contract/contract.ts';
import { ContractAmendment } from '@tradewind/domain/contract/contract-amendment.ts';
import { ContractApplication } from '@tradewind/domain/contract/contract-application.ts';
import { LegalQuestion } from '@tradewind/domain/contract/legal-question.ts';
import { addDays } from '@tradewind/domain/kernel/clock.ts';
import { clauses } from '../../../given/contract.ts';
import { aContract, aCustomer, account } from '../chosen.ts';
import type { Creation } from '../creation.ts';
import { lines, terms } from '../wares.ts';
import type { World } from '../world.ts';

const currency = ({ chance }: World) => chance.pick(['CNY', 'CNY', 'CNY', 'USD', 'JPY']);

export const contractApplication: Creation = {
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
};

export const contract: Creation = {
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
};

export const legalQuestion: Creation = {
  entity: LegalQuestion,
  weight: 1,
  make: async (world) => {
    const contract = await world.any(`select id from contract where status in ('DRAFT', 'IN_REVIEW') order by id`);
    return contract && { by: 'legal', input: { contractId: contract['id'], question: '管辖条款' } };
  },
};

export const contractAmendment: Creation = {
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
};
