import { giveUpCustomer } from '@tradewind/domain/contract/give-up-customer.ts';
import { creditWaiver } from '@tradewind/domain/credit/approve-credit-waiver.ts';
import { CreditProfile } from '@tradewind/domain/credit/credit-profile.ts';
import { CreditWaiver } from '@tradewind/domain/credit/credit-waiver.ts';
import { lowerCredit } from '@tradewind/domain/credit/lower-credit.ts';
import { submitCreditWaiver } from '@tradewind/domain/credit/submit-credit-waiver.ts';
import { customerTransfer } from '@tradewind/domain/customer/approve-customer-transfer.ts';
import { Customer } from '@tradewind/domain/customer/customer.ts';
import { CustomerTransfer } from '@tradewind/domain/customer/customer-transfer.ts';
import { mergeCustomer } from '@tradewind/domain/customer/merge-customer.ts';
import { qualifyLead } from '@tradewind/domain/customer/qualify-lead.ts';
import { submitCustomerTransfer } from '@tradewind/domain/customer/submit-customer-transfer.ts';
import { addDays } from '@tradewind/domain/kernel/clock.ts';
import { discountRequest } from '@tradewind/domain/pricing/approve-discount-request.ts';
import { DiscountRequest } from '@tradewind/domain/pricing/discount-request.ts';
import { submitDiscountRequest } from '@tradewind/domain/pricing/submit-discount-request.ts';
import { discontinueProduct } from '@tradewind/domain/product/discontinue-product.ts';
import type { Story } from './agenda.ts';
import type { DemoCustomer } from './customers.ts';
import { policyPrice } from './prices.ts';
import type { DemoProduct } from './products.ts';
import type { Stage } from './stage.ts';

/** Name, country, city, where we learnt of it, and what became of it. */
const leads = [
  ['蒙东风机配套有限公司', 'CN', '通辽', 'EXHIBITION', 'LEAD'],
  ['Baltic Crane Parts UAB', 'LT', 'Klaipėda', 'WEBSITE', 'LEAD'],
  ['陇原磨机设备有限公司', 'CN', '兰州', 'REFERRAL', 'POTENTIAL'],
  ['Adriatik Değirmen Ltd.', 'TR', 'Konya', 'PLATFORM', 'DEAD'],
  ['苏北起重机械公司（徐州办）', 'CN', '徐州', 'PURCHASED_LIST', 'MERGED'],
] as const;

/** 线索故事 — firms we have heard of: some asked, one was given up, one turned out to be known already. */
export async function* leadStory(stage: Stage, known: DemoCustomer): Story {
  for (const [name, country, city, leadSource, becomes] of leads) {
    yield 2;
    const seller = country === 'CN' ? 'sales1' : 'sales2';
    const { id } = await stage.makes(seller, Customer, { name, country, city, leadSource, tier: 'POTENTIAL' });
    if (becomes === 'LEAD') continue;
    yield 3;
    if (becomes === 'MERGED') {
      await stage.does('sales.manager', mergeCustomer, id, { intoId: known.id, reason: '系同一家公司的办事处' });
      continue;
    }
    await stage.does(seller, qualifyLead, id, { needs: '轴承与减速机配套' });
    if (becomes === 'DEAD') await stage.does(seller, giveUpCustomer, id, { reason: '客户已停业' });
  }
}

/** 移交故事 — customers change hands: one done, one waiting, one only drafted. */
export async function* transferStory(stage: Stage, customers: readonly DemoCustomer[]): Story {
  for (const [index, customer] of customers.entries()) {
    yield 1;
    const { id } = await stage.makes(customer.seller, CustomerTransfer, {
      customerId: customer.id,
      toOwnerId: stage.person(customer.seller === 'sales1' ? 'sales2' : 'sales1'),
      reason: '客户业务转向，由另一位业务员跟进',
    });
    if (index === 2) continue;
    await stage.does(customer.seller, submitCustomerTransfer, id);
    if (index === 1) continue;
    yield 1;
    await stage.does('sales.manager', customerTransfer.approve, id, { opinion: '同意' });
  }
}

/** 放行申请故事 — waivers asked for in advance: approved and not used yet, waiting, only drafted. */
export async function* waiverStory(stage: Stage, customers: readonly DemoCustomer[]): Story {
  for (const [index, customer] of customers.entries()) {
    yield 1;
    const { id } = await stage.makes(customer.seller, CreditWaiver, {
      customerId: customer.id,
      amount: customer.currency === 'CNY' ? '80000' : '12000',
      validTo: addDays(stage.today(), 45),
      reason: '季末集中发货，短期超额',
    });
    if (index === 2) continue;
    await stage.does(customer.seller, submitCreditWaiver, id);
    if (index === 1) continue;
    await stage.does('finance.director', creditWaiver.approve, id, { opinion: '同意' });
  }
}

/** 下调额度 — a customer gets less credit than it uses. */
export async function* lowersCredit(stage: Stage, customer: DemoCustomer): Story {
  yield 0;
  const [profile] = await stage.find(CreditProfile, { customer: customer.id });
  await stage.does('credit', lowerCredit, profile!.id, { limit: '1000.00', reason: '客户上年度亏损，压缩敞口' });
}

/** 折扣现状 — one request is only drafted, one waits for the head of sales. */
export async function* discountCases(
  stage: Stage,
  product: DemoProduct,
  [one, other]: readonly DemoCustomer[],
  rise: number,
): Story {
  for (const customer of [one!, other!]) {
    yield 1;
    const { id } = await stage.makes(customer.seller, DiscountRequest, {
      customerId: customer.id,
      productId: product.id,
      currency: customer.currency,
      offeredPrice: (Number(policyPrice(product, customer.currency, rise)) * 0.9).toFixed(2),
      quantity: '500',
      validTo: addDays(stage.today(), 60),
      reason: '年度框架采购，要求阶梯价',
    });
    if (customer === one) continue;
    await stage.does(customer.seller, submitDiscountRequest, id);
    await stage.does('sales.manager', discountRequest.approve, id, { opinion: '建议同意' });
  }
}

/** 停产 — a product is given up. */
export async function* discontinues(stage: Stage, product: DemoProduct): Story {
  yield 0;
  await stage.does('technical', discontinueProduct, product.id, { reason: '由新系列替代' });
}
