import { answerLegalQuestion } from '@tradewind/domain/contract/answer-legal-question.ts';
import { answerReviewCondition } from '@tradewind/domain/contract/answer-review-condition.ts';
import { contractReview } from '@tradewind/domain/contract/approve.ts';
import { contractApplicationApproval } from '@tradewind/domain/contract/approve-application.ts';
import { contractException } from '@tradewind/domain/contract/approve-exception.ts';
import { reviewAfterSigning } from '@tradewind/domain/contract/approve-review.ts';
import { completeSigningChecklist } from '@tradewind/domain/contract/complete-checklist.ts';
import { confirmContractText } from '@tradewind/domain/contract/confirm-text.ts';
import { Contract } from '@tradewind/domain/contract/contract.ts';
import { ContractApplication } from '@tradewind/domain/contract/contract-application.ts';
import { ContractCopy } from '@tradewind/domain/contract/contract-copy.ts';
import { ContractException } from '@tradewind/domain/contract/contract-exception.ts';
import { ContractReview } from '@tradewind/domain/contract/contract-review.ts';
import { contractCountersign } from '@tradewind/domain/contract/countersign.ts';
import { distributeContract } from '@tradewind/domain/contract/distribute-contract.ts';
import { LegalQuestion } from '@tradewind/domain/contract/legal-question.ts';
import { organiseContractReview } from '@tradewind/domain/contract/organise-review.ts';
import { readContractCopy } from '@tradewind/domain/contract/read-copy.ts';
import { ReviewCondition } from '@tradewind/domain/contract/review-condition.ts';
import { sealContract } from '@tradewind/domain/contract/seal.ts';
import { signContract } from '@tradewind/domain/contract/sign.ts';
import { submitContract } from '@tradewind/domain/contract/submit.ts';
import { submitContractApplication } from '@tradewind/domain/contract/submit-application.ts';
import { submitContractException } from '@tradewind/domain/contract/submit-exception.ts';
import { terminateContract } from '@tradewind/domain/contract/terminate.ts';
import { creditWaiver } from '@tradewind/domain/credit/approve-credit-waiver.ts';
import { CreditWaiver } from '@tradewind/domain/credit/credit-waiver.ts';
import { submitCreditWaiver } from '@tradewind/domain/credit/submit-credit-waiver.ts';
import { addDays } from '@tradewind/domain/kernel/clock.ts';
import type { Refused } from '@tradewind/domain/kernel/errors.ts';
import type { Story } from './agenda.ts';
import { amendmentStory } from './amendment-story.ts';
import { attaches } from './attaches.ts';
import { discountStory } from './discount-story.ts';
import { executionStory } from './execution-story.ts';
import { insist, refusedBy } from './insist.ts';
import { linesOf, type Plan, termsOf } from './plan.ts';
import { quotedApplication } from './quotation-story.ts';
import type { Stage } from './stage.ts';
import { termsFor, tradeFor } from './terms.ts';

const clauses = {
  productSpecification: '按卖方样本及双方确认的图纸 As per the catalogue and the drawings confirmed by both parties',
  qualityStandard: 'GB/T 307.1、GB/T 307.3；减速机按 JB/T 8853',
  rightsAndDuties: '卖方按期交货并提供合格证，买方按期付款并验收',
  afterSalesService: '质保期十二个月，48 小时内响应',
  breachLiability: '逾期每日按合同金额千分之一支付违约金，最高不超过百分之五',
};

/** 合同故事 — from the application to the signature, through everybody whose business it is, with what can go wrong on the way. */
export async function* contractStory(stage: Stage, plan: Plan): Story {
  const { chance } = stage;
  const { customer, turns, stopAt } = plan;
  if (turns.has('DISCOUNT')) yield* discountStory(stage, plan);
  if (stopAt === 'DISCOUNT_OPEN') return;
  const quoted = turns.has('QUOTED') ? yield* quotedApplication(stage, plan) : undefined;
  const application =
    quoted ??
    (await stage.makes('sales.admin', ContractApplication, {
      customerId: customer.id,
      subject: plan.subject,
      currency: customer.currency,
      paymentMethod: 'TT',
      ...tradeFor(customer, chance),
      deliveryOn: addDays(stage.today(), plan.leadDays),
      lines: linesOf(plan),
      instalments: termsFor(customer, chance, termsOf(plan)),
    }));
  if (stopAt === 'APPLICATION_DRAFT') return;
  yield 1;
  await stage.does('sales.admin', submitContractApplication, application.id);
  if (stopAt === 'APPLICATION_SUBMITTED') return;
  yield chance.between(1, 2);
  if (turns.has('APPLICATION_REJECTED')) {
    await stage.does('sales.manager', contractApplicationApproval.reject, application.id, {
      reason: '交货期与排产冲突，请与客户重新商定',
    });
    if (turns.has('ABANDONED')) return;
    yield 2;
    await stage.does('sales.admin', submitContractApplication, application.id);
    yield 1;
  }
  await stage.does('sales.manager', contractApplicationApproval.approve, application.id, {
    opinion: '价格符合销售政策',
  });
  if (stopAt === 'APPLICATION_REVIEWED') return;
  yield chance.between(1, 2);
  await stage.does('gm', contractApplicationApproval.approve, application.id, { opinion: '同意' });
  if (stopAt === 'APPLICATION_APPROVED') return;
  yield 1;
  const deviates = turns.has('EXCEPTION') || stopAt === 'EXCEPTION_DRAFT' || stopAt === 'EXCEPTION_SUBMITTED';
  const contract = await stage.makes(customer.seller, Contract, {
    applicationId: application.id,
    ...clauses,
    ...(turns.has('CLAUSE_MISSING') ? { breachLiability: null } : {}),
    ...(customer.country === 'CN' || quoted ? {} : { freightAmount: String(chance.between(280, 2600)) }),
    ...(deviates ? { deliveryOn: addDays(application.deliveryOn!, 10) } : {}),
    ...(turns.has('THIRD_PARTY') || stopAt?.startsWith('THIRD_PARTY') ? { thirdPartyInspection: true } : {}),
    ...(turns.has('SERVICE') ? { serviceAgreed: true, warrantyMonths: 12, warrantyFrom: 'ACCEPTANCE' } : {}),
  });
  if (stopAt === 'DRAFT' || turns.has('CLAUSE_MISSING')) return;
  yield 1;
  if (deviates) {
    const exception = await stage.makes(customer.seller, ContractException, {
      contractId: contract.id,
      kind: 'DEVIATION',
      reason: '客户船期调整，交货顺延十日',
    });
    if (stopAt === 'EXCEPTION_DRAFT') return;
    await stage.does(customer.seller, submitContractException, exception.id);
    if (stopAt === 'EXCEPTION_SUBMITTED') return;
    yield 1;
    await stage.does('sales.manager', contractException.approve, exception.id, { opinion: '情况属实' });
    await stage.does('gm', contractException.approve, exception.id, { opinion: '同意' });
  }
  await stage.does(customer.seller, submitContract, contract.id);
  if (stopAt === 'IN_REVIEW') return;
  yield 1;
  const conditional = turns.has('CONDITION') || stopAt === 'CONDITION_OPEN';
  const withCondition = { withCondition: true, opinion: '须补交客户近三年财务报表' };
  if (turns.has('REVIEW_REJECTED')) {
    if (conditional) await stage.does('finance', contractReview.approve, contract.id, withCondition);
    await stage.does('legal', contractReview.reject, contract.id, { reason: '违约责任条款对我方不利，请修改' });
    yield 2;
    await stage.does(customer.seller, submitContract, contract.id);
    yield 1;
  }
  for (const account of ['legal', 'finance', 'technical']) {
    await stage.does(account, contractReview.approve, contract.id, {
      opinion: account === 'technical' ? '技术参数可行' : '同意',
      ...(conditional && account === 'finance' ? withCondition : {}),
    });
    yield chance.percent(60) ? 0 : 1;
  }
  if (stopAt === 'LAST_REVIEW') return;
  // Credit is weighed here; who is over the limit waits until somebody has paid, or a waiver is granted.
  const agrees = () => stage.does('sales.director', contractReview.approve, contract.id, { opinion: '同意' });
  if (turns.has('WAIVER')) {
    const refused = await refusedBy(agrees);
    if (refused) {
      await waives(stage, plan, refused);
      yield 1;
      if (!(yield* insist(agrees, { times: 8, days: 5 }))) return;
    }
  } else if (!(yield* insist(agrees, { times: 8, days: 5 }))) return;
  if (stopAt === 'REVIEWED') return;
  yield 1;
  await stage.does('sales.director', contractCountersign.approve, contract.id);
  yield 0;
  await stage.does('finance', contractCountersign.approve, contract.id);
  if (stopAt === 'COUNTERSIGNED') return;
  yield 1;
  await stage.does('sales.admin', confirmContractText, contract.id);
  await stage.does('legal', sealContract, contract.id, { copies: customer.country === 'CN' ? 4 : 2 });
  if (turns.has('LEGAL_QUESTION') || stopAt === 'SEALED') {
    const question = await stage.makes(customer.seller, LegalQuestion, {
      contractId: contract.id,
      question: '客户要求增加延期罚款上限条款，是否可接受？',
    });
    if (stopAt === 'SEALED') return;
    yield 1;
    await stage.does('legal', answerLegalQuestion, question.id, { answer: '可接受，上限不得超过合同额百分之五' });
  }
  if (stopAt === 'CONDITION_OPEN') return;
  for (const condition of conditional
    ? await stage.find(ReviewCondition, { contract: contract.id, status: 'OPEN' })
    : [])
    await stage.does(customer.seller, answerReviewCondition, condition.id, { answer: '报表已收到并转财务部' });
  yield chance.between(1, customer.country === 'CN' ? 3 : 6);
  const checks = () =>
    stage.does(customer.seller, completeSigningChecklist, contract.id, {
      needsCovered: true,
      practiceRespected: true,
      note: '技术参数与交货期已逐项核对',
    });
  const signs = () => stage.does(customer.seller, signContract, contract.id);
  if (!(yield* insist(checks, { times: 6, days: 5 })) || !(yield* insist(signs, { times: 6, days: 5 }))) return;
  if (chance.percent(25))
    await attaches(stage, customer.seller, Contract, contract.id, {
      kind: 'CONTRACT_TEXT',
      name: `合同扫描件 ${contract.number}`,
    });
  yield 0;
  if (chance.percent(85)) await distributes(stage, contract.id);
  if (!(yield* departmentsReview(stage, plan, contract.id)) || stopAt === 'SIGNED') return;
  if (turns.has('AMENDED') || stopAt?.startsWith('AMENDMENT')) {
    yield chance.between(2, 4);
    yield* amendmentStory(stage, plan, contract.id);
    if (stopAt) return;
  }
  if (turns.has('TERMINATED')) {
    yield 12;
    await stage.does('sales.director', terminateContract, contract.id, { reason: '客户项目取消，双方协商终止' });
    return;
  }
  yield* executionStory(stage, plan, contract.id);
}

/** 分发合同 — every department gets its copy; some have read it. */
async function distributes(stage: Stage, contractId: string): Promise<void> {
  await stage.does('sales.admin', distributeContract, contractId);
  if (!stage.chance.percent(30)) return;
  const [copy] = await stage.find(ContractCopy, { contract: contractId, status: 'SENT', department: 'FINANCE' });
  if (copy) await stage.does('finance', readContractCopy, copy.id);
}

/** 签后评审 — while the policy asks for it, the departments also agree after the signature; tells whether the contract may go on. */
async function* departmentsReview(
  stage: Stage,
  { customer, stopAt }: Plan,
  contractId: string,
): AsyncGenerator<number, boolean, void> {
  const [contract] = await stage.find(Contract, { id: contractId });
  if (contract!.reviewAfterSigning === 'NOT_REQUIRED') return !stopAt?.startsWith('REVIEW_');
  yield 1;
  const organises = () =>
    stage.does(customer.seller, organiseContractReview, contractId, {
      technicalClauses: '按双方确认图纸',
      price: '符合销售政策',
      delivery: '按合同约定',
    });
  await organises();
  if (stopAt === 'REVIEW_RUNNING') return false;
  yield 1;
  const [review] = await stage.find(ContractReview, { contract: contractId, status: 'RUNNING' });
  if (stopAt === 'REVIEW_WITHDRAWN') {
    await stage.does(customer.seller, reviewAfterSigning.withdraw, review!.id);
    return false;
  }
  if (stopAt === 'REVIEW_REFUSED') {
    await stage.does('production', reviewAfterSigning.reject, review!.id, { reason: '当月产能已满，交货期无法保证' });
    return false;
  }
  for (const account of ['legal', 'finance', 'technical', 'production'])
    await stage.does(account, reviewAfterSigning.approve, review!.id, { opinion: '同意' });
  return true;
}

/** 信用放行 — what the limit lacks is asked for, to the cent, and granted. */
async function waives(stage: Stage, { customer }: Plan, refused: Refused): Promise<void> {
  const over = refused.refusals.find(({ code }) => code === 'CREDIT_LIMIT_EXCEEDED');
  if (!over) return;
  const waiver = await stage.makes(customer.seller, CreditWaiver, {
    customerId: customer.id,
    amount: String(over.facts['waiverNeeded']),
    validTo: addDays(stage.today(), 60),
    reason: '客户在建项目集中采购，回款有保证',
  });
  await stage.does(customer.seller, submitCreditWaiver, waiver.id);
  const decided = await stage.does<CreditWaiver>('finance.director', creditWaiver.approve, waiver.id, {
    opinion: '同意，限本合同使用',
  });
  if (decided.status !== 'APPROVED') await stage.does('gm', creditWaiver.approve, waiver.id, { opinion: '同意' });
}
