import type { Role } from '../access/roles.ts';
import { holdsRole, type StandInFacts } from '../approval/facts.ts';
import type { Guard } from '../kernel/command.ts';
import type { ProductionTask } from './production-task.ts';
import { productionRefusals } from './refusals.ts';

/** 本部门任务 — a task is arranged by its own department, by the person named for it, or by the manufacturing centre; deputies act for whom they stand in for. Source: PROD-03, ROLE-06. */
export const taskOfMyDepartment: Guard<ProductionTask, StandInFacts> = (task, facts, { caller }) =>
  caller.kind === 'SYSTEM' ||
  [caller.userId, ...facts.absent.map(({ id }) => id)].includes(task.responsible?.id ?? '') ||
  [task.department, 'PRODUCTION', 'PLANNER'].some((role) => holdsRole(role, caller, facts))
    ? undefined
    : productionRefusals.PRODUCTION_TASK_NOT_YOURS(
        { department: task.department },
        { clearedBy: [task.department as Role, 'PRODUCTION', 'PLANNER'] },
      );
