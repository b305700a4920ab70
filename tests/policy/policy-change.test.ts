import { Task } from '@tradewind/domain/approval/task.ts';
import { reviewMonths } from '@tradewind/domain/credit/settings.ts';
import { policyChange, proposePolicyChange } from '@tradewind/domain/policy/policy-change.ts';
import { PolicyVersion, policyVersionStates } from '@tradewind/domain/policy/policy-version.ts';
import { sayValue, settableCodes, wordOfValue } from '@tradewind/domain/policy/say-value.ts';
import { allSettings } from '@tradewind/domain/policy/setting.ts';
import { PricePolicy } from '@tradewind/domain/pricing/price-policy.ts';
import { recordMeetingDecision } from '@tradewind/domain/pricing/record-meeting-decision.ts';
import { policyAuthority } from '@tradewind/domain/pricing/settings.ts';
import { signPricePolicy } from '@tradewind/domain/pricing/sign-price-policy.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Company, givenCompany } from '../given/company.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { givenPricePolicy } from '../given/price-policy.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
});
beforeEach(() => company.clock.set('2026-11-20T09:00:00+08:00'));
afterAll(async () => {
  await company.close();
  await database.drop();
});

const propose = (account: string, overrides: object = {}) =>
  company.doing(account, (work) =>
    proposePolicyChange(work, {
      key: reviewMonths.key,
      value: 6,
      validFrom: '2026-11-20',
      reason: '市场风险上升',
      ...overrides,
    }),
  );
const inForce = () => company.doing('gm', async (work) => work.policy.get(reviewMonths));

test('every value a setting may take, and every part of one, is said in words of both languages', () => {
  const parts = (schema: unknown): string[] =>
    typeof schema !== 'object' || schema === null
      ? []
      : Object.entries(schema).flatMap(([key, each]) => [
          ...(key === 'properties' ? Object.keys(each as object) : []),
          ...parts(each),
        ]);
  const unsaid = allSettings().flatMap((setting) => {
    const schema = z.toJSONSchema(setting.schema, { unrepresentable: 'any' });
    return [...settableCodes(schema), ...parts(schema)].filter((code) => wordOfValue(code, 'zh') === code);
  });
  expect(unsaid).toEqual([]);
  expect(sayValue([{ role: 'GM', maxPercent: '8' }], 'en')).toBe('role General manager, up to % 8');
  expect(sayValue({ DOMESTIC: 'THRESHOLD', EXPORT: 'ON_SHIPMENT' }, 'zh')).toBe('内销 达到收款比例\n外销 发货后');
});

test('every setting says in both languages what it is, and which requirement it serves', () => {
  for (const each of allSettings()) {
    expect(each.label.zh, each.key).toMatch(/\p{Script=Han}/u);
    expect(each.label.en, each.key).toMatch(/[a-z]/);
    expect(each.requirement, each.key).toMatch(/^[A-Z]+-\d+|^section 0|^§0/);
    expect(each.schema.safeParse(each.default).success, each.key).toBe(true);
  }
});

test('a change counts once somebody else has approved it', async () => {
  expect(await inForce()).toBe(12);
  const version = await propose('credit');
  expect(await inForce()).toBe(12);
  const task = await company.find(Task, { recordId: version.id, role: 'GM' });
  expect([task.title, task.titleEn]).toEqual([
    expect.stringMatching(/ = 6$/),
    expect.stringContaining(reviewMonths.label.en),
  ]);
  await company.run('gm', policyChange.approve, version.id, { opinion: '同意' });
  expect(await inForce()).toBe(6);
  expect(await company.find(PolicyVersion, version.id)).toMatchObject({
    status: 'APPROVED',
    approvedAt: company.clock.now(),
  });
  expect(await company.events(version)).toEqual(['PolicyChangeProposed', 'PolicyChangeApproved']);
  expect((await company.history(version)).map((each) => [each.command, each.actorName, each.reason])).toEqual([
    ['proposePolicyChange', '孙立', '市场风险上升'],
    ['approvePolicyChange', '郑国栋', '同意'],
  ]);
});

test('a value counts from its day on, not before, and the register keeps every version', async () => {
  const version = await propose('credit', { value: 3, validFrom: '2026-12-01' });
  await company.run('finance.director', policyChange.approve, version.id);
  expect(await inForce()).toBe(6);
  company.clock.set('2026-11-30T23:59:00+08:00');
  expect(await inForce()).toBe(6);
  company.clock.set('2026-12-01T00:00:00+08:00');
  expect(await inForce()).toBe(3);
  expect(await company.orm.em.fork().count(PolicyVersion, { key: reviewMonths.key, status: 'APPROVED' })).toBe(2);
});

test('a change approved after its day counts from the day of approval: nothing is changed backwards', async () => {
  const version = await propose('credit', { validFrom: '2026-11-21' });
  company.clock.set('2026-11-24T10:00:00+08:00');
  await company.run('gm', policyChange.approve, version.id);
  expect(await company.find(PolicyVersion, version.id)).toMatchObject({ validFrom: '2026-11-24' });
  expect(await propose('credit', { validFrom: '2020-01-01' })).toMatchObject({ validFrom: '2026-11-24' });
});

describe('who may', () => {
  test('nobody approves what he proposed himself', async () => {
    const version = await propose('finance.director');
    const [refusal] = await refusalsOf(company.run('finance.director', policyChange.approve, version.id));
    expect(refusal).toMatchObject({ code: 'SELF_APPROVAL_FORBIDDEN', requirement: 'ROLE-03' });
    await company.run('gm', policyChange.approve, version.id);
  });

  test('a salesperson may neither propose nor approve', async () => {
    await expect(propose('sales1')).rejects.toMatchObject({ code: 'FORBIDDEN', permission: 'policy.propose' });
    const version = await propose('credit');
    await expect(company.run('sales1', policyChange.approve, version.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('a value the setting does not accept', () => {
  test.each([
    [reviewMonths.key, 0],
    [reviewMonths.key, '6'],
    [reviewMonths.key, null],
    [policyAuthority.key, 'NOBODY'],
    ['no.such.setting', 1],
  ])('%s = %j is refused', async (key, value) => {
    const [refusal] = await refusalsOf(propose('credit', { key, value }));
    expect(refusal).toMatchObject({ code: 'POLICY_VALUE_INVALID', facts: { key } });
  });

  test('a proposal needs a reason and a day', async () => {
    await expect(propose('credit', { reason: '' })).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
    await expect(propose('credit', { validFrom: '2026-02-30' })).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
  });
});

test('a rejected proposal never counts, and neither does a withdrawn one', async () => {
  const before = await inForce();
  const rejected = await propose('credit', { value: 1 });
  await company.run('gm', policyChange.reject, rejected.id, { reason: '太短' });
  const withdrawn = await propose('credit', { value: 2 });
  await company.run('credit', policyChange.withdraw, withdrawn.id);
  expect([
    (await company.find(PolicyVersion, rejected.id)).status,
    (await company.find(PolicyVersion, withdrawn.id)).status,
  ]).toEqual(['WITHDRAWN', 'WITHDRAWN']);
  expect(await inForce()).toBe(before);
  expect(await company.orm.em.fork().count(Task, { recordId: withdrawn.id, status: 'OPEN' })).toBe(0);
});

describe('other states', () => {
  let id = '';
  beforeAll(async () => {
    id = (await propose('credit')).id;
  });
  const where = { company: () => company, id: () => id, states: policyVersionStates };
  refusesOtherStates(policyChange.approve, { ...where, by: 'gm' });
  refusesOtherStates(policyChange.reject, { ...where, by: 'gm', input: { reason: '不同意' } });
  refusesOtherStates(policyChange.withdraw, { ...where, by: 'credit' });
});

test('a refusal names the setting and the value it used; another value in force changes the answer', async () => {
  const policy = await givenPricePolicy(company, { status: 'DRAFT' });
  const [refusal] = await refusalsOf(company.run('gm', signPricePolicy, policy.id));
  expect(refusal).toMatchObject({
    code: 'MEETING_DECISION_MISSING',
    setting: { key: policyAuthority.key, value: 'OPERATIONS_MEETING' },
  });
  await company.decree(policyAuthority, 'SALES_DEPARTMENT');
  await company.run('gm', signPricePolicy, policy.id);
  expect(await company.find(PricePolicy, policy.id)).toMatchObject({ status: 'EFFECTIVE' });
  expect(
    await codesOf(
      company.run('sales.director', recordMeetingDecision, policy.id, { meetingOn: '2026-11-19', decision: '通过' }),
    ),
  ).toEqual(['WRONG_STATE']);
});
