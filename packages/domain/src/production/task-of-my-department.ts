import type { Role } from '../access/roles.ts';
import type { Guard } from '../kernel/command.ts';
import type { ProductionTask } from './production-task.ts';
import { productionRefusals } from './refusals.ts';

/** 本部门任务 — a task is arranged by its own department, by the person named for it, or by the manufacturing centre. Source: PROD-03. */
export const taskOfMyDepartment: Guard<ProductionTask, unknown> = (task, _, { caller }) =>
  task.responsible?.id === caller.userId ||
  caller.kind === 'SYSTEM' ||
  caller.roles.some((role) => role === task.department || role === 'PRODUCTION' || role === 'PLANNER')
    ? undefined
    : productionRefusals.PRODUCTION_TASK_NOT_YOURS(
        { department: task.department },
        { clearedBy: [task.department as Role, 'PRODUCTION', 'PLANNER'] },
      );
