import { z } from 'zod';
import { closeTasks } from '../approval/close-tasks.ts';
import { createTask } from '../approval/create-task.ts';
import { command } from '../kernel/command.ts';
import { NotFound } from '../kernel/errors.ts';
import { inputDate, inputId, inputText } from '../kernel/parse-input.ts';
import { User } from '../organization/user.ts';
import { dispatchFacts, dispatchGuards } from './dispatch-facts.ts';
import { DispatchOrder } from './dispatch-order.ts';
import { visitIsPossible } from './visit-is-possible.ts';

const scheduleInput = z.strictObject({
  plannedFrom: inputDate().describe('计划到场日 — first day on site'),
  plannedTo: inputDate().describe('计划离场日 — last day on site'),
  engineerId: inputId().describe('负责工程师 — who leads the work'),
  persons: inputText(500).nullish().describe('派工人员 — everybody who goes'),
});

/** 安排派工 — engineer, people and days are fixed, or fixed anew; the engineer finds the visit on his list. Source: SVC-05, SVC-02. */
export const scheduleDispatchOrder = command({
  name: 'scheduleDispatchOrder',
  label: { zh: '安排派工', en: 'Schedule the visit' },
  says: { zh: '确定负责工程师、人员与到场日期', en: 'The engineer, the people and the days on site are fixed' },
  event: 'DispatchOrderScheduled',
  on: DispatchOrder,
  from: ['APPROVED', 'SCHEDULED'],
  to: 'SCHEDULED',
  permission: 'fieldservice.schedule',
  source: 'SVC-05, SVC-02',
  input: scheduleInput,
  facts: dispatchFacts,
  guards: dispatchGuards,
  inputGuards: {
    visitPossible: (
      _: DispatchOrder,
      input: z.output<typeof scheduleInput>,
      __: unknown,
      { today }: { today: string },
    ) => visitIsPossible(input.plannedFrom, input.plannedTo, today),
  },
  async change(dispatch, input, { work }) {
    const engineer = await work.em.findOne(User, { id: input.engineerId, active: true });
    if (!engineer) throw new NotFound();
    dispatch.plannedFrom = input.plannedFrom;
    dispatch.plannedTo = input.plannedTo;
    dispatch.engineer = engineer;
    dispatch.persons = input.persons ?? dispatch.persons ?? null;
    await closeTasks(work, { entity: DispatchOrder, recordId: dispatch.id, topic: 'SCHEDULE_DISPATCH' });
    await closeTasks(work, { entity: DispatchOrder, recordId: dispatch.id, topic: 'VISIT' });
    createTask(work, {
      kind: 'ACTION',
      title: `到现场：${dispatch.number} ${dispatch.site}`,
      titleEn: `Visit the site: ${dispatch.number} ${dispatch.site}`,
      entity: DispatchOrder,
      recordId: dispatch.id,
      assigneeId: engineer.id,
      dueOn: input.plannedTo,
      topic: 'VISIT',
    });
  },
});
