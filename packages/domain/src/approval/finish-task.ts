import { command } from '../kernel/command.ts';
import { inputText } from '../kernel/parse-input.ts';
import { refusals } from '../kernel/refusal.ts';
import { User } from '../organization/user.ts';
import { Task } from './task.ts';
import { z } from 'zod';

const taskRefusals = refusals({
  TASK_IS_A_DECISION: {
    zh: '审批任务须在单据上作出决定',
    en: 'An approval is decided on its document',
    requirement: 'ROLE-05',
    clearedBy: [],
  },
});

/** 办结任务 — a reminder, an action or an escalation has been dealt with. Source: ROLE-11. */
export const finishTask = command({
  name: 'finishTask',
  label: { zh: '办结', en: 'Done' },
  event: 'TaskFinished',
  on: Task,
  from: ['OPEN'],
  to: 'DONE',
  permission: 'approval.decide',
  source: 'ROLE-11',
  input: z.strictObject({ opinion: inputText(500).nullish().describe('说明 — what was done') }),
  guards: { notADecision: (task: Task) => (task.kind === 'APPROVAL' ? taskRefusals.TASK_IS_A_DECISION() : undefined) },
  change(task, input, { work }) {
    task.opinion = input.opinion ?? null;
    task.decidedBy = work.em.getReference(User, work.caller.userId);
    task.decidedAt = work.now;
  },
});
