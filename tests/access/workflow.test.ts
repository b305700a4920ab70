// Threats and faults: A7.
import { type Role, roleCodes } from '@tradewind/domain/access/roles.ts';
import { addDays, dateIn } from '@tradewind/domain/kernel/clock.ts';
import { allCommands, type Command } from '@tradewind/domain/kernel/command.ts';
import { metaOf } from '@tradewind/domain/kernel/meta-of.ts';
import { recordOf } from '@tradewind/domain/kernel/record.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { each } from './client.ts';
import { givenStaff, type Person, type Staff } from './company.ts';
import { writtenMatrix } from './expected.ts';
import { call, commandInput } from './speak.ts';

let staff: Staff;
const matrix = writtenMatrix();

beforeAll(async () => {
  staff = await givenStaff();
});
afterAll(() => staff?.stop());

const statesOf = (command: Command): readonly string[] =>
  metaOf(staff.rows.metadata, command.on).properties['status']?.items?.map(String) ?? [];

const stored = async (command: Command, id: string): Promise<{ status: string; version: number }> =>
  (
    await staff.sql<{ status: string; version: number }>(
      `select status, version from "${staff.rows.metadata.get(command.on).tableName}" where id = $1`,
      [id],
    )
  )[0]!;

const give = (who: Person, command: Command, id: string) => {
  const input = commandInput(command.name);
  const { query, variables } = call(staff.schema, command.name, {
    id,
    version: 1,
    ...(input === undefined ? {} : { input }),
  });
  return staff.ask(who, query, variables);
};

/** Somebody whom only the state can stop: the widest scope, his own row. */
const fittest = (command: Command): Person => {
  const scope = (role: Role) => matrix.get(command.name)!.scope(role);
  return staff.of[
    roleCodes.find((role) => scope(role) === 'ALL') ?? roleCodes.find((role) => scope(role) !== undefined)!
  ];
};

test('a command is refused in every state it does not start from, and nothing changes', async () => {
  const wrong: string[] = [];
  let tried = 0;
  const cells = allCommands().flatMap((command) =>
    statesOf(command)
      .filter((state) => !command.from.includes(state))
      .map((state) => ({ command, state })),
  );
  await each(
    cells,
    async ({ command, state }) => {
      const who = fittest(command);
      const id = await staff.rows.make(recordOf(command.on), who.id, { set: { status: state } });
      const answer = await give(who, command, id);
      tried++;
      const codes = answer.errors?.[0]?.extensions.refusals?.map(({ code }) => code);
      if (answer.code !== 'REFUSED' || codes?.join() !== 'WRONG_STATE')
        wrong.push(`${command.name} in ${state}: ${answer.text.slice(0, 200)}`);
      const after = await stored(command, id);
      if (after.status !== state || after.version !== 1)
        wrong.push(`${command.name} in ${state} changed it to ${after.status}`);
    },
    4,
  );
  expect(tried).toBe(cells.length);
  expect(tried).toBeGreaterThan(100);
  expect(wrong).toEqual([]);
}, 120_000);

test('a command is refused in every state to every role without its permission, and nothing changes', async () => {
  const wrong: string[] = [];
  let tried = 0;
  await each(
    allCommands(),
    async (command) => {
      for (const state of statesOf(command)) {
        // One row a state; nobody here may move it, so all can try on the same.
        const id = await staff.rows.make(recordOf(command.on), staff.of.SALESPERSON.id, { set: { status: state } });
        const without = roleCodes.filter((role) => matrix.get(command.name)!.scope(role) === undefined);
        // Every role in the states that matter, a few of them in the others, which the test above closes to everybody.
        const some = command.from.includes(state) ? without : without.slice(0, 3);
        for (const role of some) {
          const answer = await give(staff.of[role], command, id);
          tried++;
          if (answer.code !== 'FORBIDDEN')
            wrong.push(`${command.name} in ${state} as ${role}: ${answer.text.slice(0, 160)}`);
        }
        const after = await stored(command, id);
        if (after.status !== state || after.version !== 1)
          wrong.push(`${command.name} in ${state} changed it to ${after.status}`);
      }
    },
    4,
  );
  expect(tried).toBeGreaterThan(1_000);
  expect(wrong).toEqual([]);
}, 120_000);

test('a command that is let through leads only where its arrow is drawn', async () => {
  const wrong: string[] = [];
  let moved = 0;
  for (const command of allCommands()) {
    for (const state of command.from) {
      const who = fittest(command);
      const id = await staff.rows.make(recordOf(command.on), who.id, { set: { status: state }, full: true });
      const answer = await give(who, command, id);
      const { status } = await stored(command, id);
      const targets = command.to === undefined ? [state] : [command.to].flat();
      if (answer.errors) {
        if (status !== state) wrong.push(`${command.name} was refused and moved ${state} to ${status}`);
      } else {
        moved++;
        if (!targets.includes(status)) wrong.push(`${command.name} moved ${state} to ${status}`);
      }
    }
  }
  expect(moved).toBeGreaterThan(10);
  expect(wrong).toEqual([]);
}, 120_000);

test('changing a record never moves its state', async () => {
  const movable = new Set(allCommands().map(({ on }) => on.name));
  for (const name of movable) {
    for (const verb of ['Create', 'Update']) {
      const type = staff.schema.getType(`${verb}${name}Input`);
      if (type && 'getFields' in type)
        expect(Object.keys((type as { getFields(): object }).getFields()), `${verb}${name}`).not.toContain('status');
    }
  }
});

const propose = 'mutation ($input: ProposePolicyChangeInput!) { proposePolicyChange(input: $input) { id status } }';
const approve = 'mutation ($id: ID!) { approvePolicyChange(id: $id) { status } }';

/** A change of policy that waits for one role after the other. */
async function proposal(by: Person, steps: readonly (readonly Role[])[]): Promise<string> {
  await staff.sql(`delete from approval_chain where document_type = 'POLICY_CHANGE'`);
  await staff.sql(
    `insert into approval_chain (id, version, created_at, updated_at, document_type, name, condition, steps, priority, active) values (gen_random_uuid(), 1, now(), now(), 'POLICY_CHANGE', 'x', '{}', $1, 1, true)`,
    [
      JSON.stringify(
        steps.map((roles, index) => ({
          name: { zh: `第${index + 1}步`, en: `step ${index + 1}` },
          mode: 'ALL',
          roles,
          workingDays: 2,
        })),
      ),
    ],
  );
  const { data, text } = await staff.ask<{ policySettings: { key: string; defaultValue: unknown }[] }>(
    by,
    '{ policySettings { key defaultValue } }',
  );
  const [setting] = data?.policySettings ?? [];
  if (!setting) throw new Error(text);
  const made = await staff.ask<{ proposePolicyChange: { id: string } }>(by, propose, {
    input: { key: setting.key, value: setting.defaultValue, validFrom: today(), reason: '测试' },
  });
  if (!made.data) throw new Error(made.text);
  return made.data.proposePolicyChange.id;
}
const today = () => dateIn('Asia/Shanghai', new Date());
const refusalsOf = (answer: { errors?: readonly { extensions: { refusals?: readonly { code: string }[] } }[] }) =>
  answer.errors?.[0]?.extensions.refusals?.map(({ code }) => code) ?? [];

test('nobody approves what he has asked for himself', async () => {
  const both = await staff.hire(['FINANCE', 'DEPUTY_GM_FINANCE']);
  const id = await proposal(both, [['DEPUTY_GM_FINANCE']]);
  expect(refusalsOf(await staff.ask(both, approve, { id }))).toEqual(['SELF_APPROVAL_FORBIDDEN']);
  expect((await staff.ask(staff.of.DEPUTY_GM_FINANCE, approve, { id })).data).toEqual({
    approvePolicyChange: { status: 'APPROVED' },
  });
});

test('one person with two roles cannot give two agreements', async () => {
  const both = await staff.hire(['GM', 'DEPUTY_GM_FINANCE']);
  for (const steps of [[['DEPUTY_GM_FINANCE'], ['GM']], [['DEPUTY_GM_FINANCE', 'GM']]] as const) {
    const id = await proposal(staff.of.ADMIN, steps);
    expect((await staff.ask(both, approve, { id })).data).toEqual({ approvePolicyChange: { status: 'SUBMITTED' } });
    expect(refusalsOf(await staff.ask(both, approve, { id }))).toEqual(['SELF_APPROVAL_FORBIDDEN']);
    const third = steps.length === 2 ? staff.of.GM : [staff.of.GM, staff.of.DEPUTY_GM_FINANCE];
    const answers = [];
    for (const person of [third].flat()) answers.push(await staff.ask(person, approve, { id }));
    expect(
      answers.filter(
        ({ data }) =>
          (data as { approvePolicyChange?: { status: string } } | null)?.approvePolicyChange?.status === 'APPROVED',
      ),
    ).toHaveLength(1);
  }
});

test('nor can he by deciding his tasks in bulk', async () => {
  const both = await staff.hire(['GM', 'DEPUTY_GM_FINANCE']);
  const id = await proposal(staff.of.ADMIN, [['DEPUTY_GM_FINANCE', 'GM']]);
  const tasks = await staff.sql<{ id: string }>('select id from task where record_id = $1', [id]);
  const { data } = await staff.ask<{ decideTasks: { ok: boolean; refusals: { code: string }[] | null }[] }>(
    both,
    'mutation ($decisions: [TaskDecisionInput!]!) { decideTasks(decisions: $decisions) { ok refusals } }',
    { decisions: tasks.map((task) => ({ taskId: task.id, decision: 'APPROVE' })) },
  );
  expect(data!.decideTasks.map(({ ok }) => ok)).toEqual([true, false]);
  expect(data!.decideTasks[1]!.refusals!.map(({ code }) => code)).toEqual(['SELF_APPROVAL_FORBIDDEN']);
});

test('a deputy acts until his last day, not a day longer, and not for whom he would check', async () => {
  const deputy = await staff.hire(['DEPUTY_GM_FINANCE']);
  const stand = (absentee: Person, from: string, to: string) =>
    staff.sql<{ id: string }>(
      'insert into deputy (id, version, created_at, updated_at, absentee_id, deputy_id, valid_from, valid_to, reason) values (gen_random_uuid(), 1, now(), now(), $1, $2, $3, $4, $5) returning id',
      [absentee.id, deputy.id, from, to, '休假'],
    );
  const id = await proposal(staff.of.ADMIN, [['GM']]);
  for (const [from, to] of [
    [addDays(today(), -9), addDays(today(), -1)],
    [addDays(today(), 1), addDays(today(), 9)],
  ] as const) {
    await stand(staff.of.GM, from, to);
    expect(refusalsOf(await staff.ask(deputy, approve, { id })), `${from} to ${to}`).toEqual([
      'APPROVAL_STEP_NOT_YOURS',
    ]);
  }
  await stand(staff.of.GM, addDays(today(), -9), today());
  expect((await staff.ask(deputy, approve, { id })).data).toEqual({ approvePolicyChange: { status: 'APPROVED' } });

  const asker = await staff.hire(['GM', 'ADMIN']);
  await stand(asker, today(), today());
  const own = await proposal(asker, [['GM']]);
  await staff.sql('update app_user set active = false where id = $1', [staff.of.GM.id]);
  expect(refusalsOf(await staff.ask(deputy, approve, { id: own }))).toContain('SELF_APPROVAL_FORBIDDEN');
});

test('a task of somebody else cannot be decided by its id', async () => {
  const id = await proposal(staff.of.ADMIN, [['DEPUTY_GM_FINANCE']]);
  const [task] = await staff.sql<{ id: string }>('select id from task where record_id = $1', [id]);
  const decide = (who: Person, taskId: string) =>
    staff.ask<{ decideTasks: { ok: boolean; code: string | null; message: string | null }[] }>(
      who,
      'mutation ($decisions: [TaskDecisionInput!]!) { decideTasks(decisions: $decisions) { ok code message } }',
      { decisions: [{ taskId, decision: 'APPROVE' }] },
    );
  for (const role of ['SALESPERSON', 'WAREHOUSE', 'FINANCE'] as const) {
    const foreign = (await decide(staff.of[role], task!.id)).data!.decideTasks;
    const missing = (await decide(staff.of[role], '00000000-0000-7000-8000-00000000dead')).data!.decideTasks;
    expect(foreign, role).toEqual(missing);
    expect(foreign[0]).toMatchObject({ ok: false, code: 'NOT_FOUND' });
  }
  expect((await decide(staff.of.ADMIN, task!.id)).data!.decideTasks[0]).toMatchObject({ ok: false, code: 'FORBIDDEN' });
});

test('nothing in any answer tells how the house is built', () => {
  // Rows in a state without what the process leaves behind on the way there do not exist; what a command makes of them does not matter.
  expect(staff.slips.filter((slip) => !slip.startsWith('INTERNAL_SERVER_ERROR'))).toEqual([]);
});
