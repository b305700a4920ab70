// Threats and faults: D2.
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenStaff, type Person, type Staff } from '../access/company.ts';

let staff: Staff;
beforeAll(async () => {
  staff = await givenStaff();
});
afterAll(() => staff?.stop());

const create = 'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { id number name version } }';
const make = (who: Person, name: string, key?: string, query = create) =>
  staff.ask<{ createCustomer: { id: string; number: string } }>(
    who,
    query,
    { input: { name, country: 'CN' } },
    key === undefined ? {} : { 'idempotency-key': key },
  );
const named = (name: string) => staff.sql('select id from customer where name = $1', [name]);

test('the same request a hundred times at once has one effect and a hundred equal answers', async () => {
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => make(staff.of.SALESPERSON, '百次同时 GmbH', 'hundred')),
  );
  expect([...new Set(answers.map(({ text }) => text))]).toHaveLength(1);
  expect(answers[0]!.errors).toBeUndefined();
  expect(await named('百次同时 GmbH')).toHaveLength(1);
  // Numbers are not used up by the ninety-nine.
  const [first, next] = [
    answers[0]!.data!.createCustomer.number,
    (await make(staff.of.SALESPERSON, '下一个 GmbH')).data!.createCustomer.number,
  ];
  expect(Number(/\d+$/.exec(next)![0])).toBe(Number(/\d+$/.exec(first)![0]) + 1);
}, 120_000);

test('a retry later hears the first answer, though the record has changed meanwhile', async () => {
  const first = await make(staff.of.SALESPERSON, '稍后重试 GmbH', 'later');
  const { id } = first.data!.createCustomer;
  await staff.ask(
    staff.of.SALESPERSON,
    'mutation ($id: ID!) { updateCustomer(id: $id, version: 1, input: { city: "上海" }) { version } }',
    { id },
  );
  expect((await make(staff.of.SALESPERSON, '稍后重试 GmbH', 'later')).text).toBe(first.text);
});

test('the same key with another request is refused', async () => {
  await make(staff.of.SALESPERSON, '键甲 GmbH', 'other');
  expect((await make(staff.of.SALESPERSON, '键乙 GmbH', 'other')).code).toBe('IDEMPOTENCY_MISMATCH');
  expect((await make(staff.of.SALESPERSON, '键甲 GmbH', 'other', `${create} `)).code).toBe('IDEMPOTENCY_MISMATCH');
  expect(await named('键乙 GmbH')).toEqual([]);
  const together = await Promise.all(
    ['并发甲 GmbH', '并发乙 GmbH'].flatMap((name) =>
      Array.from({ length: 10 }, () => make(staff.of.SALESPERSON, name, 'race')),
    ),
  );
  expect((await named('并发甲 GmbH')).length + (await named('并发乙 GmbH')).length).toBe(1);
  expect(together.filter(({ code }) => code === 'IDEMPOTENCY_MISMATCH')).toHaveLength(10);
});

test('a key belongs to its caller', async () => {
  const mine = await make(staff.of.SALESPERSON, '各自的键一 GmbH', 'shared');
  const theirs = await make(staff.mate, '各自的键二 GmbH', 'shared');
  expect(theirs.errors).toBeUndefined();
  expect(theirs.data!.createCustomer.id).not.toBe(mine.data!.createCustomer.id);
});

test('what was refused is weighed anew', async () => {
  const ask = () =>
    staff.ask(
      staff.of.ADMIN,
      'mutation { createDepartment(input: { code: "ANEW", name: "x", parentId: "00000000-0000-7000-8000-00000000aaaa" }) { code } }',
      {},
      { 'idempotency-key': 'anew' },
    );
  expect((await ask()).code).toBe('VALIDATION_FAILED');
  await staff.sql(
    `insert into department (id, version, created_at, updated_at, code, name) values ('00000000-0000-7000-8000-00000000aaaa', 1, now(), now(), 'PARENT', 'x')`,
  );
  const done = await ask();
  expect(done.data).toEqual({ createDepartment: { code: 'ANEW' } });
  expect((await ask()).text).toBe(done.text);
});

test('several mutations under one key are each performed once', async () => {
  const query =
    'mutation { a: createDepartment(input: { code: "KEY-A", name: "x" }) { code } b: createDepartment(input: { code: "KEY-B", name: "x" }) { code } }';
  const ask = () => staff.ask(staff.of.ADMIN, query, {}, { 'idempotency-key': 'several' });
  const first = await ask();
  expect(first.data).toEqual({ a: { code: 'KEY-A' }, b: { code: 'KEY-B' } });
  expect((await ask()).text).toBe(first.text);
});

test('deleting and commanding under a key answer a retry as they did', async () => {
  const id = await staff.rows.make('Department', staff.of.ADMIN.id);
  const ask = () =>
    staff.ask(
      staff.of.ADMIN,
      'mutation ($id: ID!) { deleteDepartment(id: $id, version: 1) }',
      { id },
      { 'idempotency-key': 'delete' },
    );
  expect((await ask()).data).toEqual({ deleteDepartment: true });
  expect((await ask()).data).toEqual({ deleteDepartment: true });
  const task = await staff.rows.make('Task', staff.of.FINANCE.id, { set: { kind: 'ACTION' } });
  const finish = () =>
    staff.ask(
      staff.of.FINANCE,
      'mutation ($id: ID!) { finishTask(id: $id) { status } }',
      { id: task },
      { 'idempotency-key': 'finish' },
    );
  const finished = await finish();
  expect(finished.data).toEqual({ finishTask: { status: 'DONE' } });
  expect((await finish()).text).toBe(finished.text);
});

test('a change of policy is proposed once', async () => {
  await staff.sql(
    `insert into approval_chain (id, version, created_at, updated_at, document_type, name, condition, steps, priority, active) values (gen_random_uuid(), 1, now(), now(), 'POLICY_CHANGE', 'x', '{}', $1, 1, true)`,
    [JSON.stringify([{ name: { zh: '一', en: 'one' }, mode: 'ALL', roles: ['GM'], workingDays: 2 }])],
  );
  const settings = await staff.ask<{ policySettings: { key: string; defaultValue: unknown }[] }>(
    staff.of.ADMIN,
    '{ policySettings { key defaultValue } }',
  );
  const [{ key, defaultValue }] = settings.data!.policySettings as [{ key: string; defaultValue: unknown }];
  const ask = () =>
    staff.ask(
      staff.of.ADMIN,
      'mutation ($input: ProposePolicyChangeInput!) { proposePolicyChange(input: $input) { id } }',
      { input: { key, value: defaultValue, validFrom: '2100-01-01', reason: '一次' } },
      { 'idempotency-key': 'policy' },
    );
  const first = await ask();
  expect(first.errors).toBeUndefined();
  expect((await ask()).text).toBe(first.text);
  expect(await staff.sql(`select 1 from policy_version where reason = '一次'`)).toHaveLength(1);
});

test('a batch of decisions answers a retry as it did, and an access key is made once and shown once', async () => {
  const decide = (taskId: string) =>
    staff.ask<{ decideTasks: { ok: boolean; code: string }[] }>(
      staff.of.FINANCE,
      'mutation ($id: ID!) { decideTasks(decisions: [{ taskId: $id, decision: APPROVE }]) { taskId ok code } }',
      { id: taskId },
      { 'idempotency-key': 'batch' },
    );
  const task = await staff.rows.make('Task', staff.of.FINANCE.id, { set: { kind: 'ACTION' } });
  const first = await decide(task);
  expect(first.data!.decideTasks).toHaveLength(1);
  await staff.sql('delete from task where id = $1', [task]);
  expect((await decide(task)).text).toBe(first.text);
  expect((await decide(crypto.randomUUID())).code).toBe('IDEMPOTENCY_MISMATCH');

  const input = { name: '一次', permissions: ['customer.read'], expiresAt: new Date(Date.now() + 86_400_000) };
  const key = () =>
    staff.ask<{ createApiKey: { id: string; token: string | null } }>(
      staff.of.ADMIN,
      'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { id prefix token } }',
      { input },
      { 'idempotency-key': 'api-key' },
    );
  const made = await key();
  const again = await key();
  expect(made.data!.createApiKey.token).toMatch(/./);
  expect(again.data!.createApiKey).toEqual({ ...made.data!.createApiKey, token: null });
  expect(await staff.sql(`select 1 from api_key where name = '一次'`)).toHaveLength(1);
  expect(JSON.stringify(await staff.sql('select * from idempotency_key'))).not.toContain(made.data!.createApiKey.token);
});

test.each(['', ' ', 'x'.repeat(256), 'a b', 'ключ', '钥匙'])('%j is no key', async (key) => {
  const sent = await make(staff.of.SALESPERSON, `坏键 ${key.length}`, Buffer.from(key).toString('latin1')).catch(
    (error: unknown) => error,
  );
  // What cannot even be sent cannot be wrong.
  if (sent instanceof Error) return;
  const { code, data } = sent as { code: string; data?: unknown };
  if (key.trim() === '') expect(['VALIDATION_FAILED', '']).toContain(code);
  else expect(code).toBe('VALIDATION_FAILED');
  if (code !== '') expect(data ?? null).toBeNull();
});

test('a key that is no longer kept begins anew, and without a key nothing is remembered', async () => {
  const rows = await staff.sql<{ key: string }>(`select key from idempotency_key where key = 'hundred'`);
  expect(rows).toHaveLength(1);
  const again = [await make(staff.of.SALESPERSON, '无键一 GmbH'), await make(staff.of.SALESPERSON, '无键一 GmbH')];
  expect(again.map(({ code }) => code)).not.toEqual(['', '']);
  await pause(0);
  expect(staff.slips).toEqual([]);
});
