import { contractApplicationApproval } from '@tradewind/domain/contract/approve-application.ts';
import { contractReview } from '@tradewind/domain/contract/approve.ts';
import { completeSigningChecklist } from '@tradewind/domain/contract/complete-checklist.ts';
import { confirmContractText } from '@tradewind/domain/contract/confirm-text.ts';
import { ContractApplication } from '@tradewind/domain/contract/contract-application.ts';
import { ContractLine } from '@tradewind/domain/contract/contract-line.ts';
import { Contract } from '@tradewind/domain/contract/contract.ts';
import { contractCountersign } from '@tradewind/domain/contract/countersign.ts';
import { PaymentScheduleLine } from '@tradewind/domain/contract/payment-schedule-line.ts';
import { sealContract } from '@tradewind/domain/contract/seal.ts';
import { signContract } from '@tradewind/domain/contract/sign.ts';
import { submitContractApplication } from '@tradewind/domain/contract/submit-application.ts';
import { submitContract } from '@tradewind/domain/contract/submit.ts';
import { credit } from '@tradewind/domain/credit/approve-credit.ts';
import { CreditProfile } from '@tradewind/domain/credit/credit-profile.ts';
import { proposeCredit } from '@tradewind/domain/credit/propose-credit.ts';
import { Customer } from '@tradewind/domain/customer/customer.ts';
import { ExchangeRate } from '@tradewind/domain/kernel/exchange-rate.ts';
import { recordOf } from '@tradewind/domain/kernel/record.ts';
import { createRecord } from '@tradewind/domain/kernel/write.ts';
import { PricePolicy } from '@tradewind/domain/pricing/price-policy.ts';
import { Product } from '@tradewind/domain/product/product.ts';
import type { Company } from './company.ts';

let count = 0;

/** The wares of a test: two products with policy prices in the currencies asked for, and a customer of sales1 with credit. */
export interface Trade {
  readonly bearing: Product;
  readonly gearbox: Product;
  readonly customer: Customer;
}

/** 给定可以成交的买卖 — products, a signed price policy a currency, and a customer of sales1 with a limit; `limit: null` leaves the customer without assessment. */
export async function givenTrade(
  company: Company,
  {
    limit = '1000000',
    currencies = ['CNY'],
    currency = 'CNY',
  }: { limit?: string | null; currencies?: readonly string[]; currency?: string } = {},
): Promise<Trade> {
  const tag = ++count;
  const bearing = await company.create('technical', Product, {
    code: `BRG-${tag}`,
    name: `深沟球轴承 ${tag}`,
    standardCost: '60',
    specification: '6205',
  });
  const gearbox = await company.create('technical', Product, {
    code: `GBX-${tag}`,
    name: `行星减速机 ${tag}`,
    standardCost: '2000',
  });
  for (const each of currencies) {
    const policy = await company.doing('sales.admin', (work) =>
      createRecord(
        work,
        recordOf(PricePolicy),
        {
          name: `政策 ${tag} ${each}`,
          currency: each,
          validFrom: '2026-01-01',
          lines: [
            { productId: bearing.id, unitPrice: '100' },
            { productId: gearbox.id, unitPrice: '3000' },
          ],
        },
        { number: `PP-${tag}-${each}` },
      ),
    );
    await company.sql(
      `update price_policy set status = 'SIGNED', signed_on = '2026-01-01', version = version + 1 where id = $1`,
      [policy.id],
    );
  }
  return { bearing, gearbox, customer: await givenBuyer(company, limit, currency) };
}

/** 给定客户 — a customer of sales1; with a limit, its credit has been assessed and approved. */
export async function givenBuyer(
  company: Company,
  limit: string | null = '1000000',
  currency = 'CNY',
): Promise<Customer> {
  const customer = await company.create('sales1', Customer, { name: `远东机械 ${++count} 有限公司`, country: 'CN' });
  if (limit !== null) await givenCredit(company, customer, limit, currency);
  return customer;
}

/** 给定信用 — limit assessed by the credit controller, approved by sales and finance. */
export async function givenCredit(
  company: Company,
  customer: Customer,
  limit: string,
  currency = 'CNY',
): Promise<CreditProfile> {
  const profile =
    (await company.orm.em.fork().findOne(CreditProfile, { customer: customer.id })) ??
    (await company.create('credit', CreditProfile, { customerId: customer.id, currency }));
  await company.run('credit', proposeCredit, profile.id, { grade: 'A', limit, periodDays: 60, assessment: '资信良好' });
  await company.run('sales.manager', credit.approve, profile.id);
  return company.run('finance', credit.approve, profile.id);
}

/** 给定汇率 — one unit of a currency in CNY from a day on. */
export const givenRate = (company: Company, fromCurrency: string, rate: string, validOn = '2026-01-01') =>
  company.create('finance', ExchangeRate, { fromCurrency, toCurrency: 'CNY', validOn, rate });

/** Thirty percent in advance, sixty before shipment, ten after sign-off. */
export const usualTerms = [
  { kind: 'ADVANCE', percent: '30', trigger: 'SIGNING', days: 7 },
  { kind: 'BEFORE_SHIPMENT', percent: '60', trigger: 'BEFORE_SHIPMENT', days: 0 },
  { kind: 'BALANCE', percent: '10', trigger: 'SIGN_OFF', days: 30 },
];
export const onAccount = [{ kind: 'BALANCE', percent: '100', trigger: 'SIGN_OFF', days: 60 }];
export const clauses = {
  rightsAndDuties: '双方权利义务按《民法典》',
  productSpecification: '按图纸',
  qualityStandard: 'GB/T 276',
  afterSalesService: '质保十二个月',
  breachLiability: '违约金千分之三每日',
};

/** 给定申报单 — a draft by sales operations: ten bearings and two gearboxes, unless told otherwise. */
export const givenApplication = (
  company: Company,
  trade: Trade,
  overrides: object = {},
): Promise<ContractApplication> =>
  company.create('sales.admin', ContractApplication, {
    customerId: trade.customer.id,
    subject: '轴承与减速机',
    deliveryOn: '2027-01-31',
    deliveryPlace: '上海',
    lines: [
      { productId: trade.bearing.id, quantity: '10', unitPrice: '113' },
      { productId: trade.gearbox.id, quantity: '2', unitPrice: '3390' },
    ],
    instalments: usualTerms,
    ...overrides,
  });

/** 给定已批准的申报单 — reviewed by the sales manager, approved by the general manager. */
export async function givenApprovedApplication(
  company: Company,
  trade: Trade,
  overrides: object = {},
): Promise<ContractApplication> {
  const application = await givenApplication(company, trade, overrides);
  await company.run('sales.admin', submitContractApplication, application.id);
  await company.run('sales.manager', contractApplicationApproval.approve, application.id);
  return company.run('gm', contractApplicationApproval.approve, application.id);
}

/** 给定合同草稿 — drafted by sales1 from its approved application, with every clause. */
export async function givenContract(
  company: Company,
  trade: Trade,
  { application, ...overrides }: { application?: object } & Record<string, unknown> = {},
): Promise<Contract> {
  const { id } = await givenApprovedApplication(company, trade, application);
  return company.create('sales1', Contract, { applicationId: id, ...clauses, ...overrides });
}

/** 给定已核对的文本 — the contract administrator has checked the final text with its attachments. */
export const givenTextChecked = async (company: Company, id: string): Promise<Contract> =>
  company.run('sales.admin', confirmContractText, id, {
    attachments: (await company.find(Contract, id)).attachments ?? [],
  });

/** 给定已完成的签前检查 — its salesperson has gone through the checklist before signing. */
export const givenChecklist = (company: Company, id: string): Promise<Contract> =>
  company.run('sales1', completeSigningChecklist, id, { needsCovered: true, practiceRespected: true });

type Reached = 'IN_REVIEW' | 'LAST_STEP' | 'REVIEWED' | 'COUNTERSIGNED' | 'SEALED' | 'SIGNED';
const steps: readonly Reached[] = ['IN_REVIEW', 'LAST_STEP', 'REVIEWED', 'COUNTERSIGNED', 'SEALED', 'SIGNED'];

/** 推进合同 — brings a draft to a state through the people whose business it is; countersigned its text is checked, sealed its checklist done. */
export async function bringContract(company: Company, id: string, to: Reached): Promise<Contract> {
  for (const step of steps.slice(0, steps.indexOf(to) + 1)) {
    if (step === 'IN_REVIEW') await company.run('sales1', submitContract, id);
    if (step === 'LAST_STEP')
      for (const account of ['legal', 'finance', 'technical']) await company.run(account, contractReview.approve, id);
    if (step === 'REVIEWED') await company.run('sales.director', contractReview.approve, id);
    if (step === 'COUNTERSIGNED')
      for (const account of ['sales.director', 'finance']) await company.run(account, contractCountersign.approve, id);
    if (step === 'COUNTERSIGNED') await givenTextChecked(company, id);
    if (step === 'SEALED') await company.run('legal', sealContract, id, { copies: 4 });
    if (step === 'SEALED') await givenChecklist(company, id);
    if (step === 'SIGNED') await company.run('sales1', signContract, id);
  }
  return company.find(Contract, id);
}

/** 给定合同 — in any state up to signed. */
export async function givenContractIn(
  company: Company,
  trade: Trade,
  state: Reached,
  overrides: { application?: object } & Record<string, unknown> = {},
): Promise<Contract> {
  const contract = await givenContract(company, trade, overrides);
  return bringContract(company, contract.id, state);
}

export const linesOfContract = (company: Company, contractId: string) =>
  company.orm.em.fork().find(ContractLine, { contract: contractId }, { orderBy: { position: 'ASC' } });
export const instalmentsOf = (company: Company, contractId: string) =>
  company.orm.em.fork().find(PaymentScheduleLine, { contract: contractId }, { orderBy: { position: 'ASC' } });
