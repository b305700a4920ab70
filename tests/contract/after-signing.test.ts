import { Deputy } from '@tradewind/domain/approval/deputy.ts';
import { escalateLateTasks } from '@tradewind/domain/approval/escalate-late-tasks.ts';
import { Task } from '@tradewind/domain/approval/task.ts';
import { contractReview } from '@tradewind/domain/contract/approve.ts';
import { reviewAfterSigning } from '@tradewind/domain/contract/approve-review.ts';
import { Contract, contractStates } from '@tradewind/domain/contract/contract.ts';
import { ContractCopy, copyStates } from '@tradewind/domain/contract/contract-copy.ts';
import { ContractReview, contractReviewStates } from '@tradewind/domain/contract/contract-review.ts';
import { distributeContract } from '@tradewind/domain/contract/distribute-contract.ts';
import { organiseContractReview } from '@tradewind/domain/contract/organise-review.ts';
import { readContractCopy } from '@tradewind/domain/contract/read-copy.ts';
import { reviewTiming } from '@tradewind/domain/contract/settings.ts';
import { submitContract } from '@tradewind/domain/contract/submit.ts';
import { checkOrder } from '@tradewind/domain/order/check-order.ts';
import { confirmOrder } from '@tradewind/domain/order/confirm-order.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { bringContract, givenContract, givenContractIn, givenTrade, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenOrder } from '../given/order.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
let signed: Contract;
let review: ContractReview;
let copy: ContractCopy;
const agenda = { technicalClauses: '精度等级 P5', price: '含税单价', delivery: '2027-01-31' };
const departments = ['legal', 'finance', 'technical', 'production'];
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company);
  await company.decree(reviewTiming, 'BOTH');
  signed = await givenContractIn(company, trade, 'SIGNED');
  const other = await givenContractIn(company, trade, 'SIGNED');
  await company.run('sales1', organiseContractReview, other.id, agenda);
  review = await company.find(ContractReview, { contract: other.id });
  await company.run('sales.admin', distributeContract, other.id);
  copy = await company.find(ContractCopy, { contract: other.id, department: 'QUALITY' });
  await company.decree(reviewTiming, 'BEFORE_SIGNING');
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

test('copies of a signed contract go to every department, who confirm that they have read them', async () => {
  const contract = await givenContractIn(company, trade, 'SIGNED');
  expect(contract.reviewAfterSigning).toBe('NOT_REQUIRED');
  const copies = await company.orm.em.fork().find(ContractCopy, { contract: contract.id });
  expect(copies.map((each) => each.department).sort()).toEqual([
    'FINANCE',
    'LOGISTICS',
    'PRODUCTION',
    'QUALITY',
    'SALES_OPS',
    'TECHNICAL',
  ]);
  expect(copies[0]!.dueAt.toISOString()).toBe('2026-11-21T01:00:00.000Z');
  await company.run('sales.admin', distributeContract, contract.id);
  const [quality] = await company.orm.em.fork().find(ContractCopy, { contract: contract.id, department: 'QUALITY' });
  expect(quality).toMatchObject({ status: 'SENT', late: false });
  expect(await company.find(Task, { recordId: contract.id, topic: 'DISTRIBUTE_CONTRACT' })).toMatchObject({
    status: 'DONE',
  });
  expect(await refusalsOf(company.run('technical', readContractCopy, quality!.id))).toMatchObject([
    { code: 'COPY_OF_ANOTHER_DEPARTMENT', facts: { department: 'QUALITY' } },
  ]);
  const read = await company.run('quality', readContractCopy, quality!.id);
  expect(read).toMatchObject({ status: 'READ' });
  expect(read.readBy?.id).toBe(company.person('quality').id);
  expect(await company.find(Task, { recordId: quality!.id })).toMatchObject({ status: 'DONE' });
  const [production] = await company.orm.em
    .fork()
    .find(ContractCopy, { contract: contract.id, department: 'PRODUCTION' });
  await company.create('production', Deputy, {
    absenteeId: company.person('production').id,
    deputyId: company.person('quality').id,
    validFrom: '2026-11-20',
    validTo: '2026-11-20',
    reason: '出差',
  });
  expect(await company.run('quality', readContractCopy, production!.id)).toMatchObject({ status: 'READ' });
  expect(await refusalsOf(company.run('sales.admin', distributeContract, contract.id))).toMatchObject([
    { code: 'CONTRACT_ALREADY_DISTRIBUTED', requirement: 'CON-14' },
  ]);
});

test('copies sent after the hours allowed are late, and the delay is reported to the sales manager', async () => {
  const contract = await givenContractIn(company, trade, 'SIGNED');
  company.clock.set('2026-11-21T09:30:00+08:00');
  await escalateLateTasks(company.system());
  expect(await company.find(Task, { recordId: contract.id, kind: 'ESCALATION' })).toMatchObject({
    role: 'SALES_MANAGER',
    titleEn: expect.stringContaining('Distribute copies'),
  });
  await company.run('sales.admin', distributeContract, contract.id);
  expect(await company.find(ContractCopy, { contract: contract.id, department: 'FINANCE' })).toMatchObject({
    late: true,
  });
  company.clock.set('2026-11-20T09:00:00+08:00');
});

test('reviewed after signing, nothing is ordered until all departments agree; refused, the review is repeated with its history', async () => {
  await company.decree(reviewTiming, 'AFTER_SIGNING');
  const draft = await givenContract(company, trade);
  await company.run('sales1', submitContract, draft.id);
  expect((await company.run('sales.director', contractReview.approve, draft.id)).status).toBe('REVIEWED');
  await company.sql(`update contract set status = 'DRAFT' where id = $1`, [draft.id]);
  await company.sql(`update approval set status = 'WITHDRAWN' where record_id = $1 and status = 'RUNNING'`, [draft.id]);
  await company.decree(reviewTiming, 'BOTH');
  const { id } = await givenContractIn(company, trade, 'SIGNED');
  expect(await company.find(Contract, id)).toMatchObject({ status: 'SIGNED', reviewAfterSigning: 'PENDING' });
  expect(await company.find(Task, { recordId: id, topic: 'ORGANISE_REVIEW' })).toMatchObject({ status: 'OPEN' });
  const order = await givenOrder(company, { id });
  await company.run('sales1', checkOrder, order.id);
  const blocked = async () =>
    (await refusalsOf(company.run('logistics', confirmOrder, order.id))).find(
      (each) => each.code === 'CONTRACT_REVIEW_NOT_PASSED',
    );
  expect(await blocked()).toMatchObject({
    requirement: 'CON-10',
    facts: { review: 'PENDING' },
    setting: { key: 'contract.reviewTiming', value: 'BOTH' },
  });
  await company.run('sales1', organiseContractReview, id, agenda);
  const first = await company.find(ContractReview, { contract: id });
  expect(first).toMatchObject({ status: 'RUNNING', round: 1, technicalClauses: '精度等级 P5' });
  expect(await blocked()).toMatchObject({ facts: { review: 'RUNNING' } });
  expect(await refusalsOf(company.run('sales1', organiseContractReview, id, agenda))).toMatchObject([
    { code: 'CONTRACT_REVIEW_NOT_OPEN', facts: { review: 'RUNNING' } },
  ]);
  await company.run('legal', reviewAfterSigning.approve, first.id, { opinion: '合法' });
  expect(
    await company.run('production', reviewAfterSigning.reject, first.id, { reason: '交货期无法保证' }),
  ).toMatchObject({ status: 'REFUSED', refusedReason: '交货期无法保证' });
  expect(await blocked()).toMatchObject({ facts: { review: 'REFUSED' } });
  await company.run('sales1', organiseContractReview, id, { ...agenda, delivery: '分两批' });
  const second = await company.find(ContractReview, { contract: id, round: 2 });
  for (const account of departments) await company.run(account, reviewAfterSigning.approve, second.id);
  expect(await company.find(ContractReview, second.id)).toMatchObject({ status: 'PASSED' });
  expect(await company.find(Contract, id)).toMatchObject({ reviewAfterSigning: 'PASSED' });
  expect(await blocked()).toBeUndefined();
  expect(await company.find(ContractReview, first.id)).toMatchObject({ status: 'REFUSED', round: 1 });
  const opinions = await company.orm.em
    .fork()
    .find(Task, { recordId: first.id, kind: 'APPROVAL', status: 'DONE' }, { orderBy: { role: 'ASC' } });
  expect(opinions.map((each) => [each.role, each.decision, each.opinion])).toEqual([
    ['LEGAL', 'APPROVE', '合法'],
    ['PRODUCTION', 'REJECT', '交货期无法保证'],
  ]);
  await company.decree(reviewTiming, 'BEFORE_SIGNING');
});

test('the organiser withdraws a review and organises it anew', async () => {
  await company.decree(reviewTiming, 'BOTH');
  const { id } = await givenContractIn(company, trade, 'SIGNED');
  await company.decree(reviewTiming, 'BEFORE_SIGNING');
  await company.run('sales1', organiseContractReview, id, agenda);
  const first = await company.find(ContractReview, { contract: id });
  expect(await company.run('sales1', reviewAfterSigning.withdraw, first.id)).toMatchObject({ status: 'WITHDRAWN' });
  expect(await company.find(Contract, id)).toMatchObject({ reviewAfterSigning: 'PENDING' });
});

test('the customer’s own text is reviewed before signing whatever the timing', async () => {
  await company.decree(reviewTiming, 'AFTER_SIGNING');
  const own = await givenContract(company, trade, {
    textBasis: 'CUSTOMER',
    customerTextReason: '集团文本',
    customerTextExact: true,
    customerTextTechnical: true,
    customerTextRules: true,
    customerTextLawful: true,
  });
  await bringContract(company, own.id, 'IN_REVIEW');
  expect(await codesOf(company.run('sales.director', contractReview.approve, own.id))).toEqual([
    'APPROVAL_STEP_NOT_YOURS',
  ]);
  await company.decree(reviewTiming, 'BEFORE_SIGNING');
});

refusesOtherStates(organiseContractReview, {
  company: () => company,
  id: () => signed.id,
  by: 'sales1',
  input: agenda,
  states: contractStates,
});
refusesOtherStates(distributeContract, {
  company: () => company,
  id: () => signed.id,
  by: 'sales.admin',
  states: contractStates,
});
refusesOtherStates(readContractCopy, { company: () => company, id: () => copy.id, by: 'quality', states: copyStates });
const other = { company: () => company, id: () => review.id, states: contractReviewStates };
refusesOtherStates(reviewAfterSigning.approve, { ...other, by: 'legal' });
refusesOtherStates(reviewAfterSigning.reject, { ...other, by: 'legal', input: { reason: 'x' } });
refusesOtherStates(reviewAfterSigning.return, { ...other, by: 'legal', input: { reason: 'x', step: 0 } });
refusesOtherStates(reviewAfterSigning.withdraw, { ...other, by: 'sales1' });
