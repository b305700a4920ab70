import { z } from 'zod';
import { closeTasks } from '../approval/close-tasks.ts';
import { standInFacts } from '../approval/facts.ts';
import { command } from '../kernel/command.ts';
import { inputText } from '../kernel/parse-input.ts';
import { User } from '../organization/user.ts';
import { ProductionTask } from './production-task.ts';
import { taskOfMyDepartment } from './task-of-my-department.ts';

/** 完成生产任务 — the department has done its part. Source: PROD-03. */
export const finishProductionTask = command({
  name: 'finishProductionTask',
  label: { zh: '完成任务', en: 'Task done' },
  says: {
    zh: '记录该部门的设计、投料或制造已完成',
    en: 'The design, material issue or making of the department is done',
  },
  event: 'ProductionTaskDone',
  on: ProductionTask,
  from: ['OPEN'],
  to: 'DONE',
  permission: 'production.arrange',
  source: 'PROD-03',
  input: z.strictObject({ remark: inputText(500).nullish().describe('说明 — what was done') }),
  facts: standInFacts,
  guards: { taskOfMyDepartment },
  async change(task, input, { work }) {
    task.remark = input.remark ?? null;
    task.doneOn = work.today;
    task.doneBy = work.em.getReference(User, work.caller.userId);
    await closeTasks(work, { entity: ProductionTask, recordId: task.id });
  },
});
