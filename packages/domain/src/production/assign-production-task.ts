import { z } from 'zod';
import { closeTasks } from '../approval/close-tasks.ts';
import { createTask } from '../approval/create-task.ts';
import { standInFacts } from '../approval/facts.ts';
import { command } from '../kernel/command.ts';
import { Invalid } from '../kernel/errors.ts';
import { inputDate, inputId } from '../kernel/parse-input.ts';
import { User } from '../organization/user.ts';
import { ProductionNotice } from './production-notice.ts';
import { ProductionTask, productionTaskKindLabels } from './production-task.ts';
import { taskOfMyDepartment } from './task-of-my-department.ts';

/** 分派生产任务 — a department names who does its task, and by when. Source: PROD-03. */
export const assignProductionTask = command({
  name: 'assignProductionTask',
  label: { zh: '分派任务', en: 'Assign the task' },
  says: { zh: '任务落实到人，进入其待办', en: 'The task gets a person and stands on his list' },
  event: 'ProductionTaskAssigned',
  on: ProductionTask,
  from: ['OPEN'],
  permission: 'production.arrange',
  source: 'PROD-03',
  input: z.strictObject({
    responsibleId: inputId().describe('责任人 — who does it'),
    dueOn: inputDate().nullish().describe('完成期限 — by when; as before when not given'),
  }),
  facts: standInFacts,
  guards: { taskOfMyDepartment },
  async change(task, input, { work }) {
    const person = await work.em.findOne(User, { id: input.responsibleId, active: true });
    if (!person)
      throw new Invalid([{ path: 'input.responsibleId', message: { zh: '没有这个用户', en: 'no such user' } }]);
    task.responsible = person;
    if (input.dueOn) task.dueOn = input.dueOn;
    const notice = await work.em.findOneOrFail(ProductionNotice, { id: task.notice.id });
    await closeTasks(work, { entity: ProductionTask, recordId: task.id, as: 'CANCELLED' });
    const { zh, en } = productionTaskKindLabels[task.kind];
    createTask(work, {
      kind: 'ACTION',
      topic: 'production.task',
      title: `${zh}：生产通知单 ${notice.number}`,
      titleEn: `${en}: production notice ${notice.number}`,
      entity: ProductionTask,
      recordId: task.id,
      assigneeId: person.id,
      ...(task.dueOn ? { dueOn: task.dueOn } : {}),
    });
  },
});
