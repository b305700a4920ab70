import type { Role } from '../access/roles.ts';
import { createTask } from '../approval/create-task.ts';
import { newId } from '../kernel/new-id.ts';
import type { Work } from '../kernel/work.ts';
import type { ProductionNotice } from './production-notice.ts';
import { ProductionTask, productionTaskKindLabels, type productionTaskKinds } from './production-task.ts';

const arrangement: readonly (readonly [(typeof productionTaskKinds)[number], Role])[] = [
  ['DESIGN', 'TECHNICAL'],
  ['MATERIAL_ISSUE', 'WAREHOUSE'],
  ['MAKING', 'PRODUCTION'],
];

/** 安排生产 — a signed notice becomes tasks of the departments: design, material issue, making. Source: PROD-03. */
export function openProductionTasks(work: Work, notice: ProductionNotice): void {
  for (const [kind, department] of arrangement) {
    const dueOn = kind === 'MAKING' ? (notice.requiredOn ?? null) : null;
    const task = work.em.create(ProductionTask, {
      id: newId(),
      createdAt: work.now,
      updatedAt: work.now,
      notice,
      order: notice.order,
      kind,
      department,
      dueOn,
    });
    work.em.persist(task);
    const { zh, en } = productionTaskKindLabels[kind];
    createTask(work, {
      kind: 'ACTION',
      topic: 'production.task',
      title: `${zh}：生产通知单 ${notice.number}`,
      titleEn: `${en}: production notice ${notice.number}`,
      entity: ProductionTask,
      recordId: task.id,
      role: department,
      ...(dueOn ? { dueOn } : {}),
    });
  }
}
