import { contractApplicationApproval } from '@tradewind/domain/contract/approve-application.ts';
import { contractReview } from '@tradewind/domain/contract/approve.ts';
import { completeSigningChecklist } from '@tradewind/domain/contract/complete-checklist.ts';
import { confirmContractText } from '@tradewind/domain/contract/confirm-text.ts';
import { ContractApplication } from '@tradewind/domain/contract/contract-application.ts';
import { Contract } from '@tradewind/domain/contract/contract.ts';
import { contractCountersign } from '@tradewind/domain/contract/countersign.ts';
import { distributeContract } from '@tradewind/domain/contract/distribute-contract.ts';
import { sealContract } from '@tradewind/domain/contract/seal.ts';
import { signContract } from '@tradewind/domain/contract/sign.ts';
import { submitContractApplication } from '@tradewind/domain/contract/submit-application.ts';
import { submitContract } from '@tradewind/domain/contract/submit.ts';
import { terminateContract } from '@tradewind/domain/contract/terminate.ts';
import { addDays } from '@tradewind/domain/kernel/clock.ts';
import { Refused } from '@tradewind/domain/kernel/errors.ts';
import type { Story } from './agenda.ts';
import { discountStory } from './discount-story.ts';
import { executionStory } from './execution-story.ts';
import type { Plan } from './plan.ts';
import type { Stage } from './stage.ts';
import { termsFor, tradeFor } from './terms.ts';

const clauses = {
  productSpecification: '按卖方样本及双方确认的图纸 As per the catalogue and the drawings confirmed by both parties',
  qualityStandard: 'GB/T 307.1、GB/T 307.3；减速机按 JB/T 8853',
  rightsAndDuties: '卖方按期交货并提供合格证，买方按期付款并验收',
  afterSalesService: '质保期十二个月，48 小时内响应',
  breachLiability: '逾期每日按合同金额千分之一支付违约金，最高不超过百分之五',
};

/** 放行与否 — does it, or hears the reasons why not. */
export async function allowed(deed: () => Promise<unknown>): Promise<boolean> {
  try {
    await deed();
    return true;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return false;
  }
}

/** 合同故事 — from the application to the signature, through everybody whose business it is, with what can go wrong on the way. */
export async function* contractStory(stage: Stage, plan: Plan): Story {
  const { chance } = stage;
  const { customer, turns } = plan;
  if (turns.has('DISCOUNT')) yield* discountStory(stage, plan);
  if (plan.stopAt === 'DISCOUNT_OPEN') return;
  const application = await stage.makes('sales.admin', ContractApplication, {
    customerId: customer.id,
    subject: plan.subject,
    currency: customer.currency,
    paymentMethod: 'TT',
    ...tradeFor(customer, chance),
    deliveryOn: addDays(stage.today(), plan.leadDays),
    lines: plan.lines.map(({ product, quantity, price }) => ({ productId: product.id, quantity: String(quantity), unitPrice: price, taxRatePercent: customer.country === 'CN' ? '13' : '0' })),
    instalments: termsFor(customer, chance),
  });
  if (plan.stopAt === 'APPLICATION_DRAFT') return;
  yield 1;
  await stage.does('sales.admin', submitContractApplication, application.id);
  if (plan.stopAt === 'APPLICATION_SUBMITTED') return;
  yield chance.between(1, 2);
  if (turns.has('APPLICATION_REJECTED')) {
    await stage.does('sales.manager', contractApplicationApproval.reject, application.id, { reason: '交货期与排产冲突，请与客户重新商定' });
    if (turns.has('ABANDONED')) return;
    yield 2;
    await stage.does('sales.admin', submitContractApplication, application.id);
    yield 1;
  }
  await stage.does('sales.manager', contractApplicationApproval.approve, application.id, { opinion: '价格符合销售政策' });
  if (plan.stopAt === 'APPLICATION_REVIEWED') return;
  yield chance.between(1, 2);
  await stage.does('gm', contractApplicationApproval.approve, application.id, { opinion: '同意' });
  if (plan.stopAt === 'APPLICATION_APPROVED') return;
  yield 1;
  const contract = await stage.makes(customer.seller, Contract, { applicationId: application.id, ...(turns.has('CLAUSE_MISSING') ? { ...clauses, breachLiability: null } : clauses), ...(customer.country === 'CN' ? {} : { freightAmount: String(chance.between(280, 2600)) }) });
  if (plan.stopAt === 'DRAFT' || turns.has('CLAUSE_MISSING')) return;
  yield 1;
  await stage.does(customer.seller, submitContract, contract.id);
  if (plan.stopAt === 'IN_REVIEW') return;
  yield 1;
  if (turns.has('REVIEW_REJECTED')) {
    await stage.does('legal', contractReview.reject, contract.id, { reason: '违约责任条款对我方不利，请修改' });
    yield 2;
    await stage.does(customer.seller, submitContract, contract.id);
    yield 1;
  }
  for (const account of ['legal', 'finance', 'technical']) {
    await stage.does(account, contractReview.approve, contract.id, { opinion: account === 'technical' ? '技术参数可行' : '同意' });
    yield chance.percent(60) ? 0 : 1;
  }
  if (plan.stopAt === 'LAST_REVIEW') return;
  // Credit is weighed here; who is over the limit waits until somebody has paid.
  for (let tries = 0; !(await allowed(() => stage.does('sales.director', contractReview.approve, contract.id, { opinion: '同意' }))); tries++) {
    if (tries === 8) return;
    yield 5;
  }
  if (plan.stopAt === 'REVIEWED') return;
  yield 1;
  await stage.does('sales.director', contractCountersign.approve, contract.id);
  yield 0;
  await stage.does('finance', contractCountersign.approve, contract.id);
  if (plan.stopAt === 'COUNTERSIGNED') return;
  yield 1;
  await stage.does('sales.admin', confirmContractText, contract.id);
  await stage.does('legal', sealContract, contract.id, { copies: customer.country === 'CN' ? 4 : 2 });
  if (plan.stopAt === 'SEALED') return;
  yield chance.between(1, customer.country === 'CN' ? 3 : 6);
  for (let tries = 0; !(await allowed(() => stage.does(customer.seller, completeSigningChecklist, contract.id, { needsCovered: true, practiceRespected: true, note: '技术参数与交货期已逐项核对' }))); tries++) {
    if (tries === 6) return;
    yield 5;
  }
  for (let tries = 0; !(await allowed(() => stage.does(customer.seller, signContract, contract.id))); tries++) {
    if (tries === 6) return;
    yield 5;
  }
  yield 0;
  if (chance.percent(85)) await stage.does('sales.admin', distributeContract, contract.id);
  if (plan.stopAt === 'SIGNED') return;
  if (turns.has('TERMINATED')) {
    yield 12;
    await stage.does('sales.director', terminateContract, contract.id, { reason: '客户项目取消，双方协商终止' });
    return;
  }
  yield* executionStory(stage, plan, contract.id);
}
