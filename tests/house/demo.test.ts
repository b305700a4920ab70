import type { MikroORM } from '@mikro-orm/postgresql';
import { seedDemo } from '@tradewind/api/demo/index.ts';
import { demoPeople } from '@tradewind/api/demo/people.ts';
import { Task } from '@tradewind/domain/approval/task.ts';
import { Attachment } from '@tradewind/domain/files/attachment.ts';
import { allCommands } from '@tradewind/domain/kernel/command.ts';
import { openDatabase } from '@tradewind/domain/kernel/database.ts';
import { allRecords } from '@tradewind/domain/kernel/record.ts';
import { letterhead } from '@tradewind/domain/organization/letterhead.ts';
import { User } from '@tradewind/domain/organization/user.ts';
import { PolicyVersion } from '@tradewind/domain/policy/policy-version.ts';
import { stages } from '@tradewind/domain/process.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenDatabase, type TestDatabase } from '../given/database.ts';

/** States nothing stands in, and why. */
const never: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ApprovalChain: { INACTIVE: 'the chains of the written rules are all in use' },
  PolicyVersion: { DRAFT: 'a change is proposed at once' },
  ImportRun: Object.fromEntries(
    ['UPLOADED', 'CHECKING', 'CHECKED', 'APPLYING', 'DONE', 'FAILED'].map((state) => [
      state,
      'files are brought by people',
    ]),
  ),
};
/** States that pass by themselves within days: whether something stands in them on a given day is chance. */
const passing: Readonly<Record<string, readonly string[]>> = {
  Receivable: ['OVERDUE', 'INTEREST', 'OPEN', 'PARTLY_PAID'],
  PaymentScheduleLine: ['DUE', 'PARTLY_RECEIVED'],
  DeliveryOrder: ['CUSTOMER_SIGNED'],
};

/** The same day every time: what is chance on another day does not fail here. */
const at = new Date('2026-11-20T15:00:00+08:00');

let database: TestDatabase;
let orm: MikroORM;
const shares: number[] = [];

beforeAll(async () => {
  database = await givenDatabase();
  orm = openDatabase({ url: database.app.url, startupOptions: database.app.options });
  await seedDemo(orm, undefined, { now: at, progress: (share) => shares.push(share) });
}, 600_000);
afterAll(async () => {
  await orm?.close(true);
  await database?.drop();
});

/** Records whose state is moved by commands. */
const workflow = allRecords().filter(({ entity }) => allCommands().some((each) => each.on.name === entity.name));

test.each(workflow.map((record) => [record.name, record] as const))(
  '%s stands in every state',
  async (name, record) => {
    const meta = orm.getMetadata().get(record.entity);
    const { items } = meta.properties['status' as never] as { items: string[] };
    const rows = await orm.em
      .getConnection()
      .execute<{ status: string }[]>(`select distinct status from "${meta.tableName}"`);
    const present = new Set(rows.map(({ status }) => status));
    const expected = items.filter((state) => !never[name]?.[state] && !passing[name]?.includes(state));
    expect(expected.filter((state) => !present.has(state))).toEqual([]);
  },
);

test('every stage of the process has records', async () => {
  for (const stage of Object.keys(stages)) {
    const records = allRecords().filter((each) => each.stage === stage);
    const counts = await Promise.all(
      records.map(async ({ entity }) => {
        const [row] = await orm.em
          .getConnection()
          .execute<{ n: number }[]>(`select count(*)::int as n from "${orm.getMetadata().get(entity).tableName}"`);
        return row!.n;
      }),
    );
    expect([stage, Math.max(...counts)]).not.toEqual([stage, 0]);
  }
});

test('a year of history ends today, in three currencies and two writings', async () => {
  const [year] = await orm.em
    .getConnection()
    .execute<{ first: Date; last: Date; currencies: number; kinds: number }[]>(
      `select min(created_at) as first, max(updated_at) as last, count(distinct currency)::int as currencies, count(distinct kind)::int as kinds from contract`,
    );
  const days = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 86_400_000;
  expect(days(new Date(year!.first), at)).toBeGreaterThan(330);
  expect(days(new Date(year!.last), at)).toBeLessThan(7);
  expect([year!.currencies, year!.kinds]).toEqual([3, 2]);
});

test('there is something to do for everybody who decides', async () => {
  const em = orm.em.fork();
  const people = await em.find(User, { email: { $like: '%@demo.example' } });
  expect(people).toHaveLength(demoPeople.length);
  // Administration and the reading account decide nothing; the others work from lists of records: profiles to be reviewed, orders to be planned or bought for, passes at the gate.
  const without = ['admin', 'bi', 'credit', 'planner', 'purchasing', 'gate'].map(
    (account) => `${account}@demo.example`,
  );
  const idle: string[] = [];
  for (const person of people.filter(({ email }) => !without.includes(email))) {
    const open = await em.count(Task, {
      status: 'OPEN',
      $or: [{ assignee: person.id }, { role: { $in: person.roles } }],
    });
    if (open === 0) idle.push(person.email);
  }
  expect(idle).toEqual([]);
});

test('no task is about something unknown', async () => {
  const said = await orm.em
    .getConnection()
    .execute(`select title, title_en from task where title || coalesce(title_en, '') ~ 'undefined|null|NaN|\\[object'`);
  expect(said).toEqual([]);
});

test('the letterhead is filled in by an approved change, and papers are attached', async () => {
  const em = orm.em.fork();
  const version = await em.findOneOrFail(PolicyVersion, { key: letterhead.key, status: 'APPROVED' });
  expect(letterhead.schema.parse(version.value).nameEn).toContain('Tradewind');
  expect(await em.count(Attachment, {})).toBeGreaterThan(10);
});

test('how far it is grows from nought to the whole', () => {
  expect(shares[0]).toBeLessThan(0.05);
  expect(shares.at(-1)).toBeGreaterThan(0.95);
  expect(shares.length).toBeGreaterThan(100);
});
