import { Approval } from '@tradewind/domain/approval/approval.ts';
import { decideTasks } from '@tradewind/domain/approval/decide-tasks.ts';
import { Deputy } from '@tradewind/domain/approval/deputy.ts';
import { escalateLateTasks } from '@tradewind/domain/approval/escalate-late-tasks.ts';
import { finishTask } from '@tradewind/domain/approval/finish-task.ts';
import { Task } from '@tradewind/domain/approval/task.ts';
import type { Refused } from '@tradewind/domain/kernel/errors.ts';
import { User } from '@tradewind/domain/organization/user.ts';
import { discountRequest } from '@tradewind/domain/pricing/approve-discount-request.ts';
import { DiscountRequest } from '@tradewind/domain/pricing/discount-request.ts';
import { submitDiscountRequest } from '@tradewind/domain/pricing/submit-discount-request.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenDiscount } from '../given/discount.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
const { approve, reject, return: sendBack, withdraw } = discountRequest;

const named = { name: { zh: '步骤', en: 'Step' }, workingDays: 2 };
const manager = { ...named, mode: 'ALL', roles: ['SALES_MANAGER'] };
const head = { ...named, mode: 'ALL', roles: ['HEAD_OF_SALES'] };
const gm = { ...named, mode: 'ALL', roles: ['GM'] };
const everybody = ['SALES_MANAGER', 'HEAD_OF_SALES', 'GM'];
/** The chain of requests beyond eight percent, which need the general manager. */
const chain = (...steps: object[]) =>
  company.sql(
    `update approval_chain set steps = $1::jsonb where document_type = 'DISCOUNT' and condition ->> 'kind' = 'LEVEL_3'`,
    [JSON.stringify(steps)],
  );

beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
});
beforeEach(async () => {
  company.clock.set('2026-11-20T09:00:00+08:00');
  await chain(manager, head, gm);
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

const state = async (id: string) => (await company.find(DiscountRequest, id)).status;
const approvalOf = (recordId: string) => company.find(Approval, { recordId, status: 'RUNNING' });
const tasksOf = (recordId: string) => company.orm.em.fork().find(Task, { recordId }, { orderBy: { id: 'ASC' } });
const summary = async (recordId: string) =>
  (await tasksOf(recordId)).map((each) => [each.stepIndex, each.role, each.status, each.decision]);

describe('steps one after another', () => {
  test('without a running approval there is nothing to decide', async () => {
    const { id } = await givenDiscount(company);
    await company.sql(`update approval set status = 'WITHDRAWN' where record_id = $1`, [id]);
    expect(await codesOf(company.run('sales.manager', approve, id))).toContain('APPROVAL_NOT_RUNNING');
  });

  test('each opens the next; the last one approves', async () => {
    const { id } = await givenDiscount(company);
    expect(await summary(id)).toEqual([[0, 'SALES_MANAGER', 'OPEN', null]]);
    await company.run('sales.manager', approve, id);
    expect(await state(id)).toBe('REVIEWED');
    await company.run('sales.director', approve, id);
    expect(await state(id)).toBe('REVIEWED');
    await company.run('gm', approve, id);
    expect(await state(id)).toBe('APPROVED');
    expect(await summary(id)).toEqual([
      [0, 'SALES_MANAGER', 'DONE', 'APPROVE'],
      [1, 'HEAD_OF_SALES', 'DONE', 'APPROVE'],
      [2, 'GM', 'DONE', 'APPROVE'],
    ]);
    expect(await company.find(Approval, { recordId: id })).toMatchObject({
      status: 'APPROVED',
      endedAt: company.clock.now(),
    });
  });

  test('nobody decides before his turn', async () => {
    const { id } = await givenDiscount(company);
    const [refusal] = await refusalsOf(company.run('gm', approve, id));
    expect(refusal).toMatchObject({
      code: 'APPROVAL_STEP_NOT_YOURS',
      facts: { waitingFor: ['SALES_MANAGER'] },
      clearedBy: ['SALES_MANAGER'],
    });
  });

  test('the task says whose it is, on what, and by when: two working days', async () => {
    const request = await givenDiscount(company);
    const [task] = await tasksOf(request.id);
    expect(task).toMatchObject({
      role: 'SALES_MANAGER',
      recordType: 'DiscountRequest',
      kind: 'APPROVAL',
      dueAt: new Date('2026-11-24T18:00:00+08:00'),
    });
    expect(task!.title).toContain(request.number);
    expect(task!.titleEn).toContain(request.number);
  });
});

describe('side by side', () => {
  test('ALL: every role agrees, in any order', async () => {
    await chain({ ...named, mode: 'ALL', roles: everybody });
    const { id } = await givenDiscount(company);
    await company.run('gm', approve, id);
    await company.run('sales.manager', approve, id);
    expect(await state(id)).toBe('SUBMITTED');
    await company.run('sales.director', approve, id);
    expect(await state(id)).toBe('APPROVED');
  });

  test('ANY: the first one decides; the other tasks are cancelled', async () => {
    await chain({ ...named, mode: 'ANY', roles: everybody });
    const { id } = await givenDiscount(company);
    await company.run('sales.director', approve, id);
    expect(await state(id)).toBe('APPROVED');
    expect((await summary(id)).map((each) => each[2]).sort()).toEqual(['CANCELLED', 'CANCELLED', 'DONE']);
  });

  test('N_OF_M: so many of them', async () => {
    await chain({ ...named, mode: 'N_OF_M', need: 2, roles: everybody });
    const { id } = await givenDiscount(company);
    await company.run('gm', approve, id);
    expect(await state(id)).toBe('SUBMITTED');
    await company.run('sales.manager', approve, id);
    expect(await state(id)).toBe('APPROVED');
    expect(await summary(id)).toContainEqual([0, 'HEAD_OF_SALES', 'CANCELLED', null]);
  });

  test('two who agree at the same moment are both counted', async () => {
    await chain({ ...named, mode: 'ALL', roles: ['SALES_MANAGER', 'GM'] });
    for (let volley = 0; volley < 5; volley++) {
      const { id } = await givenDiscount(company);
      await Promise.all([company.run('sales.manager', approve, id), company.run('gm', approve, id)]);
      expect(await state(id)).toBe('APPROVED');
    }
  });

  test('one rejection ends it for all', async () => {
    await chain({ ...named, mode: 'ALL', roles: everybody });
    const { id } = await givenDiscount(company);
    await company.run('gm', approve, id);
    await company.run('sales.manager', reject, id, { reason: '毛利不足' });
    expect(await state(id)).toBe('DRAFT');
    expect((await tasksOf(id)).filter((each) => each.status === 'OPEN')).toEqual([]);
    expect(await company.find(Approval, { recordId: id })).toMatchObject({ status: 'REJECTED' });
  });
});

describe('opinions', () => {
  test('are kept with person, role, decision and time', async () => {
    const { id } = await givenDiscount(company);
    await company.run('sales.manager', approve, id, { opinion: '限首单', withCondition: true });
    const [task] = await tasksOf(id);
    expect(task).toMatchObject({
      decision: 'APPROVE_WITH_CONDITION',
      opinion: '限首单',
      decidedAt: company.clock.now(),
      decidedBy: { id: company.person('sales.manager').id },
      onBehalfOf: null,
    });
    expect((await company.history(task!)).at(-1)).toMatchObject({
      actorName: '陈晓梅',
      command: 'approveDiscountRequest',
      reason: '限首单',
    });
  });

  test('a rejection needs a reason', async () => {
    const { id } = await givenDiscount(company);
    await expect(company.run('sales.manager', reject, id, {})).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      fields: [{ path: 'reason' }],
    });
    await expect(company.run('sales.manager', reject, id, { reason: '  ' })).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
    });
  });
});

describe('taking back', () => {
  test('who submitted it may; it can be submitted again and begins anew', async () => {
    const { id } = await givenDiscount(company);
    await company.run('sales.manager', approve, id);
    await company.run('sales1', withdraw, id);
    expect(await state(id)).toBe('DRAFT');
    expect((await tasksOf(id)).map((each) => each.status)).toEqual(['DONE', 'CANCELLED']);
    await company.run('sales1', submitDiscountRequest, id);
    await company.run('sales.manager', approve, id);
    expect(await state(id)).toBe('REVIEWED');
  });

  test('nobody else may', async () => {
    const { id } = await givenDiscount(company);
    expect(await codesOf(company.run('sales.manager', withdraw, id))).toEqual(['NOT_REQUESTER']);
  });
});

describe('back to an earlier step', () => {
  test('its tasks open anew, and those who decided decide again, whoever returned it included', async () => {
    const { id } = await givenDiscount(company);
    await company.run('sales.manager', approve, id);
    await company.run('sales.director', approve, id);
    await company.run('gm', sendBack, id, { step: 0, reason: '请销售经理核实竞品价格' });
    expect(await state(id)).toBe('REVIEWED');
    expect((await approvalOf(id)).currentStep).toBe(0);
    expect(await summary(id)).toEqual([
      [0, 'SALES_MANAGER', 'CANCELLED', 'APPROVE'],
      [1, 'HEAD_OF_SALES', 'CANCELLED', 'APPROVE'],
      [2, 'GM', 'DONE', 'RETURN'],
      [0, 'SALES_MANAGER', 'OPEN', null],
    ]);
    for (const account of ['sales.manager', 'sales.director', 'gm']) await company.run(account, approve, id);
    expect(await state(id)).toBe('APPROVED');
  });

  test('who agreed in a step that still counts does not decide in a later one', async () => {
    await chain(
      head,
      { ...named, mode: 'ANY', roles: ['SALES_MANAGER', 'GM'] },
      { ...named, mode: 'ANY', roles: ['HEAD_OF_SALES', 'GM'] },
    );
    const { id } = await givenDiscount(company);
    await company.run('sales.director', approve, id);
    await company.run('sales.manager', approve, id);
    expect(await codesOf(company.run('sales.director', approve, id))).toEqual(['SELF_APPROVAL_FORBIDDEN']);
    await company.run('gm', sendBack, id, { step: 1, reason: '再议' });
    await company.run('gm', approve, id);
    expect(await codesOf(company.run('gm', approve, id))).toEqual(['SELF_APPROVAL_FORBIDDEN']);
  });

  test.each([1, 2, 7])('not to step %i: only to an earlier one', async (step) => {
    const { id } = await givenDiscount(company);
    await company.run('sales.manager', approve, id);
    await expect(company.run('sales.director', sendBack, id, { step, reason: '退回' })).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
    });
  });
});

describe('maker and checker', () => {
  test('who asks does not decide', async () => {
    const { id } = await givenDiscount(company, { by: 'sales.manager' });
    expect(await codesOf(company.run('sales.manager', approve, id))).toEqual(['SELF_APPROVAL_FORBIDDEN']);
    expect(await codesOf(company.run('sales.manager', reject, id, { reason: '不' }))).toEqual([
      'SELF_APPROVAL_FORBIDDEN',
    ]);
  });

  test('one person with two roles decides in one step only', async () => {
    await chain({ ...named, mode: 'ALL', roles: ['HEAD_OF_SALES', 'SALES_DIRECTOR'] }, gm);
    const { id } = await givenDiscount(company);
    await company.run('sales.director', approve, id);
    expect(await state(id)).toBe('SUBMITTED');
    expect(await codesOf(company.run('sales.director', approve, id))).toEqual(['SELF_APPROVAL_FORBIDDEN']);

    await chain(head, { ...named, mode: 'ANY', roles: ['SALES_DIRECTOR', 'GM'] });
    const { id: next } = await givenDiscount(company);
    await company.run('sales.director', approve, next);
    expect(await codesOf(company.run('sales.director', approve, next))).toEqual(['SELF_APPROVAL_FORBIDDEN']);
    await company.run('gm', approve, next);
    expect(await state(next)).toBe('APPROVED');
  });
});

describe('deputies', () => {
  const standIn = (absentee: string, deputy: string, validFrom: string, validTo: string) =>
    company.create(absentee, Deputy, {
      absenteeId: company.person(absentee).id,
      deputyId: company.person(deputy).id,
      validFrom,
      validTo,
      reason: '出差',
    });

  test('act for an absent person within the days, and it is on record', async () => {
    await chain(manager, gm);
    await standIn('sales.manager', 'sales.director', '2026-11-20', '2026-11-25');
    const { id } = await givenDiscount(company);
    await company.run('sales.director', approve, id);
    expect((await tasksOf(id))[0]).toMatchObject({
      decidedBy: { id: company.person('sales.director').id },
      onBehalfOf: { id: company.person('sales.manager').id },
    });
    expect(await state(id)).toBe('REVIEWED');
  });

  test('neither before the first nor after the last day', async () => {
    await chain(manager, gm);
    const { id } = await givenDiscount(company);
    company.clock.set('2026-11-19T12:00:00+08:00');
    expect(await codesOf(company.run('sales.director', approve, id))).toEqual(['APPROVAL_STEP_NOT_YOURS']);
    company.clock.set('2026-11-26T00:00:00+08:00');
    expect(await codesOf(company.run('sales.director', approve, id))).toEqual(['APPROVAL_STEP_NOT_YOURS']);
    company.clock.set('2026-11-25T23:59:00+08:00');
    await company.run('sales.director', approve, id);
  });

  test('may not do for somebody what that person may not do', async () => {
    await chain(manager, gm);
    const { id } = await givenDiscount(company, { by: 'sales.manager' });
    expect(await codesOf(company.run('sales.director', approve, id))).toEqual(['SELF_APPROVAL_FORBIDDEN']);
  });

  test('do not decide twice: once for another and once for themselves', async () => {
    await chain(manager, head, gm);
    const { id } = await givenDiscount(company);
    await company.run('sales.director', approve, id);
    expect(await codesOf(company.run('sales.director', approve, id))).toEqual(['SELF_APPROVAL_FORBIDDEN']);
  });

  test('need the right themselves: a deputy is of the same or a higher role', async () => {
    await standIn('sales.manager', 'legal', '2026-11-20', '2026-12-31');
    const { id } = await givenDiscount(company);
    await expect(company.run('legal', approve, id)).rejects.toMatchObject({
      code: expect.stringMatching(/FORBIDDEN|NOT_FOUND/),
    });
  });

  test('of somebody who has left lend nothing', async () => {
    await chain(manager, gm);
    const { id } = await givenDiscount(company);
    const away = company.person('sales.manager');
    await company.update('admin', User, away, { active: false });
    expect(await codesOf(company.run('sales.director', approve, id))).toEqual(['APPROVAL_STEP_NOT_YOURS']);
    await company.update('admin', User, away, { active: true });
  });

  test('are named by oneself or the administrator, for days in order and another person', async () => {
    await expect(
      company.create('sales1', Deputy, {
        absenteeId: company.person('gm').id,
        deputyId: company.person('sales1').id,
        validFrom: '2026-11-20',
        validTo: '2026-11-21',
        reason: '篡位',
      }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(standIn('gm', 'gm', '2026-11-20', '2026-11-21')).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
    await expect(standIn('gm', 'sales.director', '2026-11-21', '2026-11-20')).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
    });
  });
});

describe('late tasks', () => {
  test('are reported once, to the role the step names', async () => {
    await escalateLateTasks(company.system());
    await chain({ ...manager, escalateTo: 'GM' }, gm);
    const { id } = await givenDiscount(company);
    company.clock.set('2026-11-24T18:00:00+08:00');
    await escalateLateTasks(company.system());
    expect((await tasksOf(id)).map((each) => each.kind)).toEqual(['APPROVAL']);
    company.clock.set('2026-11-24T18:15:00+08:00');
    await escalateLateTasks(company.system());
    await escalateLateTasks(company.system());
    const [late, report, ...rest] = await tasksOf(id);
    expect(rest).toEqual([]);
    expect(late).toMatchObject({ status: 'OPEN', escalatedAt: company.clock.now() });
    expect(report).toMatchObject({ kind: 'ESCALATION', role: 'GM', status: 'OPEN' });
    expect(await company.events(late!)).toEqual(['TaskEscalated']);
    await company.run('gm', finishTask, report!.id, { opinion: '已催办' });
    expect(await company.find(Task, report!.id)).toMatchObject({ status: 'DONE', opinion: '已催办' });
    expect(await codesOf(company.run('sales.manager', finishTask, late!.id))).toEqual(['TASK_IS_A_DECISION']);
    await company.run('sales.manager', approve, id);
  });
});

test('a changed chain does not alter an approval that is running', async () => {
  const { id } = await givenDiscount(company);
  await chain(gm);
  await company.run('sales.manager', approve, id);
  expect(await codesOf(company.run('gm', approve, id))).toEqual(['APPROVAL_STEP_NOT_YOURS']);
  const { id: later } = await givenDiscount(company);
  await company.run('gm', approve, later);
  expect([await state(id), await state(later)]).toEqual(['REVIEWED', 'APPROVED']);
});

test('without a chain that applies nothing is submitted', async () => {
  await company.sql(
    `update approval_chain set active = false where document_type = 'DISCOUNT' and condition ->> 'kind' = 'LEVEL_3'`,
  );
  const request = await givenDiscount(company, { status: 'DRAFT' });
  expect(await codesOf(company.run('sales1', submitDiscountRequest, request.id))).toEqual(['NO_APPROVAL_CHAIN']);
  expect(await state(request.id)).toBe('DRAFT');
  await company.sql(`update approval_chain set active = true where document_type = 'DISCOUNT'`);
});

describe('many at once', () => {
  const taskOf = async (recordId: string) => (await tasksOf(recordId)).find((each) => each.status === 'OPEN')!.id;

  test('each item has a result of its own; a refused one harms no other', async () => {
    const [first, own, second, third] = [
      await givenDiscount(company),
      await givenDiscount(company, { by: 'sales.manager' }),
      await givenDiscount(company),
      await givenDiscount(company),
    ];
    const items = [
      { taskId: await taskOf(first.id), decision: 'APPROVE' as const, opinion: '可' },
      { taskId: await taskOf(own.id), decision: 'APPROVE' as const },
      { taskId: await taskOf(second.id), decision: 'REJECT' as const, opinion: '太低' },
      { taskId: await taskOf(third.id), decision: 'REJECT' as const },
      { taskId: '00000000-0000-7000-8000-00000000ffff', decision: 'APPROVE' as const },
    ];
    const results = await decideTasks(company.as('sales.manager'), items);
    expect(results.map((each) => [each.ok, each.error?.code])).toEqual([
      [true, undefined],
      [false, 'REFUSED'],
      [true, undefined],
      [false, 'VALIDATION_FAILED'],
      [false, 'NOT_FOUND'],
    ]);
    expect((results[1]!.error as Refused).refusals.map((each) => each.code)).toEqual(['SELF_APPROVAL_FORBIDDEN']);
    expect([await state(first.id), await state(own.id), await state(second.id), await state(third.id)]).toEqual([
      'REVIEWED',
      'SUBMITTED',
      'DRAFT',
      'SUBMITTED',
    ]);
  });

  test('a task of somebody else cannot be seen, let alone decided', async () => {
    const { id } = await givenDiscount(company);
    const [result] = await decideTasks(company.as('quality'), [{ taskId: await taskOf(id), decision: 'APPROVE' }]);
    expect(result).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  });

  test('a task that is done already decides nothing further, though the next step is one’s own too', async () => {
    await chain({ ...named, mode: 'ANY', roles: ['SALES_MANAGER', 'GM'] }, gm);
    const { id } = await givenDiscount(company);
    const mine = (await tasksOf(id)).find((each) => each.role === 'GM')!.id;
    await company.run('sales.manager', approve, id);
    const [result] = await decideTasks(company.as('gm'), [{ taskId: mine, decision: 'APPROVE' }]);
    expect(result).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
    expect(await state(id)).toBe('REVIEWED');
  });

  test('RETURN goes back to the step named', async () => {
    const { id } = await givenDiscount(company);
    await company.run('sales.manager', approve, id);
    const [result] = await decideTasks(company.as('sales.director'), [
      { taskId: await taskOf(id), decision: 'RETURN', step: 0, opinion: '请补充' },
    ]);
    expect(result?.ok).toBe(true);
    expect((await approvalOf(id)).currentStep).toBe(0);
  });
});
