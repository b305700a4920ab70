import { Approval } from '@tradewind/domain/approval/approval.ts';
import { ApprovalChain, chainStates } from '@tradewind/domain/approval/approval-chain.ts';
import { changeApprovalChain } from '@tradewind/domain/approval/change-approval-chain.ts';
import { Task } from '@tradewind/domain/approval/task.ts';
import { contractApplicationApproval } from '@tradewind/domain/contract/approve-application.ts';
import { submitContractApplication } from '@tradewind/domain/contract/submit-application.ts';
import { Forbidden } from '@tradewind/domain/kernel/errors.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenApplication, givenTrade, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { refusalsOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
let chain: ApprovalChain;
const step = (role: string) => ({ nameZh: '批准', nameEn: 'Approves', mode: 'ALL', roles: [role], workingDays: 3 });
const change = (input: object) => company.run('admin', changeApprovalChain, chain.id, { reason: '组织调整', ...input });
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company);
  chain = await company.find(ApprovalChain, { documentType: 'CONTRACT_APPLICATION' });
});
afterAll(async () => {
  await company.close();
  await database.drop();
});
const submitted = async () =>
  company.run('sales.admin', submitContractApplication, (await givenApplication(company, trade)).id);

test('a changed chain counts for what is submitted from now on; what is running goes on as it began, every decision with person, role, opinion and time', async () => {
  const running = await submitted();
  expect(await change({ steps: [step('GM')] })).toMatchObject({
    status: 'ACTIVE',
    steps: [{ name: { zh: '批准', en: 'Approves' }, mode: 'ALL', roles: ['GM'], workingDays: 3 }],
    condition: {},
  });
  const next = await submitted();
  expect((await company.run('gm', contractApplicationApproval.approve, next.id)).status).toBe('APPROVED');
  await company.run('sales.manager', contractApplicationApproval.approve, running.id, { opinion: '同意' });
  expect((await company.run('gm', contractApplicationApproval.approve, running.id)).status).toBe('APPROVED');
  const approval = await company.find(Approval, { recordId: running.id });
  expect(approval.steps).toHaveLength(2);
  const [first] = await company.orm.em.fork().find(Task, { approval: approval.id }, { orderBy: { stepIndex: 'ASC' } });
  expect(first).toMatchObject({
    role: 'SALES_MANAGER',
    decision: 'APPROVE',
    opinion: '同意',
    decidedAt: company.clock.now(),
  });
  expect(first!.decidedBy?.id).toBe(company.person('sales.manager').id);
  expect(await company.events(chain.id)).toEqual(['ApprovalChainChanged']);
  expect((await company.history(chain.id)).filter((each) => each.command === 'changeApprovalChain')).toMatchObject([
    { reason: '组织调整' },
  ]);
});

test('a chain applies by amount, kind and region', async () => {
  await company.sql(`update customer set region = '华东' where id = $1`, [trade.customer.id]);
  await change({ steps: [step('GM')], region: '华南' });
  expect(await refusalsOf(submitted())).toMatchObject([{ code: 'NO_APPROVAL_CHAIN' }]);
  await change({ steps: [step('GM')], region: '华东', kind: 'DOMESTIC', minAmount: '7910' });
  expect((await submitted()).status).toBe('SUBMITTED');
  await change({ steps: [step('GM')], minAmount: '7910.01' });
  expect(await refusalsOf(submitted())).toMatchObject([{ code: 'NO_APPROVAL_CHAIN' }]);
  await change({ steps: [step('GM')] });
});

test('a step that could never end and a condition that holds nothing are refused', async () => {
  expect(
    await refusalsOf(
      change({ steps: [step('GM'), { ...step('GM'), mode: 'N_OF_M', need: 2 }], minAmount: '5', maxAmount: '5' }),
    ),
  ).toMatchObject([
    { code: 'APPROVAL_STEP_IMPOSSIBLE', requirement: 'ROLE-04', facts: { step: 2 } },
    { code: 'APPROVAL_CONDITION_EMPTY' },
  ]);
});

test('a kind that no such document comes in is refused', async () => {
  expect(await refusalsOf(change({ steps: [step('GM')], kind: 'RED_LETTER' }))).toMatchObject([
    { code: 'APPROVAL_KIND_UNKNOWN', facts: { documentType: 'CONTRACT_APPLICATION', kind: 'RED_LETTER' } },
  ]);
});

test('a new chain has its steps and its condition from the start, and of those that apply the first by priority is taken', async () => {
  const terms = {
    documentType: 'CONTRACT_APPLICATION',
    name: '大额申报单',
    nameEn: 'Large applications',
    priority: 10,
    minAmount: '1',
    steps: [step('DEPUTY_GM_FINANCE')],
  };
  expect(
    await refusalsOf(
      company.create('admin', ApprovalChain, {
        ...terms,
        maxAmount: '1',
        kind: 'LARGE',
        steps: [{ ...step('GM'), mode: 'N_OF_M', need: 2 }],
      }),
    ),
  ).toMatchObject([
    { code: 'APPROVAL_STEP_IMPOSSIBLE' },
    { code: 'APPROVAL_CONDITION_EMPTY' },
    { code: 'APPROVAL_KIND_UNKNOWN' },
  ]);
  await expect(company.create('sales.director', ApprovalChain, terms)).rejects.toThrow(Forbidden);
  const made = await company.create('admin', ApprovalChain, terms);
  expect(made).toMatchObject({
    condition: { minAmount: '1' },
    steps: [{ name: { zh: '批准', en: 'Approves' }, roles: ['DEPUTY_GM_FINANCE'] }],
  });
  const approval = await company.find(Approval, { recordId: (await submitted()).id });
  expect(approval.steps).toMatchObject([{ roles: ['DEPUTY_GM_FINANCE'] }]);
  await company.update('admin', ApprovalChain, made.id, { active: false });
});

test('a chain taken out of use is not chosen', async () => {
  await company.update('admin', ApprovalChain, chain.id, { active: false });
  expect((await company.find(ApprovalChain, chain.id)).status).toBe('INACTIVE');
  expect(await refusalsOf(submitted())).toMatchObject([{ code: 'NO_APPROVAL_CHAIN' }]);
  await company.update('admin', ApprovalChain, chain.id, { active: true });
});

test('it can be changed in every state', () => {
  expect([...changeApprovalChain.from].sort()).toEqual([...chainStates]);
});
