import { Task } from '@tradewind/domain/approval/task.ts';
import { answerLegalQuestion } from '@tradewind/domain/contract/answer-legal-question.ts';
import { answerReviewCondition } from '@tradewind/domain/contract/answer-review-condition.ts';
import { contractReview } from '@tradewind/domain/contract/approve.ts';
import { completeSigningChecklist } from '@tradewind/domain/contract/complete-checklist.ts';
import { Contract, contractStates } from '@tradewind/domain/contract/contract.ts';
import { contractCountersign } from '@tradewind/domain/contract/countersign.ts';
import { LegalQuestion, legalQuestionStates } from '@tradewind/domain/contract/legal-question.ts';
import { reopenLegalQuestion } from '@tradewind/domain/contract/reopen-legal-question.ts';
import { conditionStates, ReviewCondition } from '@tradewind/domain/contract/review-condition.ts';
import { reviewDays } from '@tradewind/domain/contract/settings.ts';
import { signContract } from '@tradewind/domain/contract/sign.ts';
import { Invalid } from '@tradewind/domain/kernel/errors.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenBuyer, givenContractIn, givenTrade, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
let sealed: Contract;
let question: LegalQuestion;
let condition: ReviewCondition;
const ask = (contract: Contract, text = '仲裁地是否可接受？') =>
  company.create('sales1', LegalQuestion, { contractId: contract.id, question: text });
const confirmed = { needsCovered: true, practiceRespected: true };
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company);
  sealed = await givenContractIn(company, trade, 'SEALED');
  question = await ask(await givenContractIn(company, trade, 'IN_REVIEW'));
  const { id } = await givenContractIn(company, trade, 'IN_REVIEW');
  await company.run('legal', contractReview.approve, id, { opinion: '补充仲裁条款', withCondition: true });
  condition = await company.find(ReviewCondition, { contract: id });
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

test('a doubt put to legal stops the signature until it is answered', async () => {
  const contract = await givenContractIn(company, trade, 'SEALED');
  const asked = await ask(contract);
  expect(asked.askedBy?.id).toBe(company.person('sales1').id);
  expect(await company.find(Task, { recordId: asked.id })).toMatchObject({
    role: 'LEGAL',
    topic: 'ANSWER_LEGAL_QUESTION',
    status: 'OPEN',
  });
  expect(await refusalsOf(company.run('sales1', signContract, contract.id))).toMatchObject([
    {
      code: 'LEGAL_QUESTION_OPEN',
      requirement: 'CON-07',
      clearedBy: ['LEGAL'],
      facts: { count: 1, questions: ['仲裁地是否可接受？'] },
    },
  ]);
  const answered = await company.run('legal', answerLegalQuestion, asked.id, { answer: '可接受，须写明仲裁规则' });
  expect(answered).toMatchObject({ status: 'ANSWERED', answer: '可接受，须写明仲裁规则' });
  expect(answered.answeredBy?.id).toBe(company.person('legal').id);
  expect(await company.find(Task, { recordId: asked.id })).toMatchObject({ status: 'DONE' });
  await company.run('sales1', reopenLegalQuestion, asked.id, { reason: '仲裁规则未定' });
  expect(await codesOf(company.run('sales1', signContract, contract.id))).toEqual(['LEGAL_QUESTION_OPEN']);
  await company.run('legal', answerLegalQuestion, asked.id, { answer: '适用贸仲规则' });
  expect((await company.run('sales1', signContract, contract.id)).status).toBe('SIGNED');
  expect(await company.events(asked.id)).toEqual([
    'LegalQuestionCreated',
    'LegalQuestionAnswered',
    'LegalQuestionReopened',
    'LegalQuestionAnswered',
  ]);
});

test('nobody answers his own question, and none is asked about a contract that has ended', async () => {
  await company.sql('update legal_question set asked_by_id = $1 where id = $2', [
    company.person('legal').id,
    question.id,
  ]);
  expect(await codesOf(company.run('legal', answerLegalQuestion, question.id, { answer: 'x' }))).toEqual([
    'SELF_APPROVAL_FORBIDDEN',
  ]);
  await company.sql('update legal_question set asked_by_id = $1 where id = $2', [
    company.person('sales1').id,
    question.id,
  ]);
  const contract = await givenContractIn(company, trade, 'IN_REVIEW');
  await company.sql(`update contract set status = 'TERMINATED' where id = $1`, [contract.id]);
  expect(await refusalsOf(ask(contract))).toMatchObject([{ code: 'CONTRACT_ENDED', facts: { state: 'TERMINATED' } }]);
});

test('who agrees on a condition names it; it is answered before the signature', async () => {
  const contract = await givenContractIn(company, trade, 'IN_REVIEW');
  await expect(
    company.run('finance', contractReview.approve, contract.id, { withCondition: true }),
  ).rejects.toBeInstanceOf(Invalid);
  await company.run('finance', contractReview.approve, contract.id, { opinion: '须提供银行保函', withCondition: true });
  const set = await company.find(ReviewCondition, { contract: contract.id });
  expect(set).toMatchObject({ status: 'OPEN', role: 'FINANCE', condition: '须提供银行保函' });
  expect(set.raisedBy.id).toBe(company.person('finance').id);
  const own = await givenContractIn(company, trade, 'SEALED');
  await company.sql('update review_condition set contract_id = $1 where id = $2', [own.id, set.id]);
  expect(await refusalsOf(company.run('sales1', signContract, own.id))).toMatchObject([
    {
      code: 'REVIEW_CONDITION_OPEN',
      requirement: 'CON-08',
      facts: { count: 1, conditions: [{ role: 'FINANCE', condition: '须提供银行保函' }] },
    },
  ]);
  expect(await company.run('sales1', answerReviewCondition, set.id, { answer: '保函已收到' })).toMatchObject({
    status: 'ANSWERED',
    answer: '保函已收到',
  });
  expect(await company.find(Task, { recordId: set.id })).toMatchObject({ status: 'DONE' });
  expect((await company.run('sales1', signContract, own.id)).status).toBe('SIGNED');
});

test('a review that is refused lets its conditions lapse and is repeated with a history of its own', async () => {
  const contract = await givenContractIn(company, trade, 'IN_REVIEW');
  await company.run('finance', contractReview.approve, contract.id, { opinion: '须提供银行保函', withCondition: true });
  await company.run('technical', contractReview.reject, contract.id, { reason: '参数无法达到' });
  expect(await company.find(ReviewCondition, { contract: contract.id })).toMatchObject({ status: 'LAPSED' });
  expect(await company.find(Contract, contract.id)).toMatchObject({ status: 'DRAFT', rejectedReason: '参数无法达到' });
});

test('reviewers have the working days of the policy', async () => {
  await company.decree(reviewDays, 5);
  const contract = await givenContractIn(company, trade, 'IN_REVIEW');
  const task = await company.find(Task, { recordId: contract.id, role: 'LEGAL', status: 'OPEN' });
  expect(task.dueAt?.toISOString()).toBe('2026-11-27T10:00:00.000Z');
  await company.decree(reviewDays, 2);
});

test('without the checklist nothing is signed; it weighs credit for this contract', async () => {
  const contract = await givenContractIn(company, trade, 'SEALED');
  await company.sql('update contract set checklist_at = null where id = $1', [contract.id]);
  expect(await refusalsOf(company.run('sales1', signContract, contract.id))).toMatchObject([
    { code: 'SIGNING_CHECKLIST_INCOMPLETE', requirement: 'CON-07' },
  ]);
  await expect(
    company.run('sales1', completeSigningChecklist, contract.id, { ...confirmed, needsCovered: false }),
  ).rejects.toBeInstanceOf(Invalid);
  const done = await company.run('sales1', completeSigningChecklist, contract.id, { ...confirmed, note: '逐项核对' });
  expect(done).toMatchObject({ status: 'SEALED', checklistNote: '逐项核对' });
  expect(done.checklistBy?.id).toBe(company.person('sales1').id);
  expect(await company.events(contract.id)).toContain('SigningChecklistCompleted');
  const of = { ...trade, customer: await givenBuyer(company, '7910') };
  const poor = await givenContractIn(company, of, 'COUNTERSIGNED');
  await company.sql('update credit_profile set "limit" = 100 where customer_id = $1', [of.customer.id]);
  expect(await codesOf(company.run('sales1', completeSigningChecklist, poor.id, confirmed))).toEqual([
    'CREDIT_LIMIT_EXCEEDED',
  ]);
});

test('a countersignature refused or withdrawn takes the checks of the text back', async () => {
  const contract = await givenContractIn(company, trade, 'REVIEWED');
  await company.run('sales1', completeSigningChecklist, contract.id, confirmed);
  await company.run('finance', contractCountersign.reject, contract.id, { reason: '金额有误' });
  expect(await company.find(Contract, contract.id)).toMatchObject({
    status: 'DRAFT',
    checklistAt: null,
    textCheckedAt: null,
  });
});

test('a countersignature is returned to an earlier step where its chain has one', async () => {
  const [chain] = await company.sql(
    `select id, steps from approval_chain where document_type = 'CONTRACT_COUNTERSIGN'`,
  );
  const single = await givenContractIn(company, trade, 'REVIEWED');
  await expect(
    company.run('finance', contractCountersign.return, single.id, { step: 0, reason: '重签' }),
  ).rejects.toBeInstanceOf(Invalid);
  const step = (role: string) => ({
    name: { zh: '会签', en: 'Countersign' },
    mode: 'ALL',
    roles: [role],
    workingDays: 2,
  });
  await company.sql('update approval_chain set steps = $1 where id = $2', [
    JSON.stringify([step('FINANCE'), step('HEAD_OF_SALES')]),
    chain!['id'],
  ]);
  const contract = await givenContractIn(company, trade, 'REVIEWED');
  await company.run('finance', contractCountersign.approve, contract.id);
  expect(
    (await company.run('sales.director', contractCountersign.return, contract.id, { step: 0, reason: '请财务复核' }))
      .status,
  ).toBe('REVIEWED');
  expect(await company.find(Task, { recordId: contract.id, status: 'OPEN', kind: 'APPROVAL' })).toMatchObject({
    role: 'FINANCE',
  });
  await company.run('finance', contractCountersign.approve, contract.id);
  expect((await company.run('sales.director', contractCountersign.approve, contract.id)).status).toBe('COUNTERSIGNED');
  await company.sql('update approval_chain set steps = $1 where id = $2', [
    JSON.stringify(chain!['steps']),
    chain!['id'],
  ]);
  // What was running when the chain changed goes on by the chain it began with.
  await company.run('finance', contractCountersign.approve, single.id);
  expect((await company.run('sales.director', contractCountersign.approve, single.id)).status).toBe('COUNTERSIGNED');
});

refusesOtherStates(answerLegalQuestion, {
  company: () => company,
  id: () => question.id,
  by: 'legal',
  input: { answer: 'x' },
  states: legalQuestionStates,
});
refusesOtherStates(reopenLegalQuestion, {
  company: () => company,
  id: () => question.id,
  by: 'sales1',
  input: { reason: 'x' },
  states: legalQuestionStates,
});
refusesOtherStates(answerReviewCondition, {
  company: () => company,
  id: () => condition.id,
  by: 'sales1',
  input: { answer: 'x' },
  states: conditionStates,
});
refusesOtherStates(completeSigningChecklist, {
  company: () => company,
  id: () => sealed.id,
  by: 'sales1',
  input: confirmed,
  states: contractStates,
});
refusesOtherStates(contractCountersign.return, {
  company: () => company,
  id: () => sealed.id,
  by: 'finance',
  input: { reason: 'x', step: 0 },
  states: contractStates,
});
