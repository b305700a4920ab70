import { Lines } from '../parts/Lines.tsx';

/** 生产任务表 — what each department has to arrange; each opens on its own page, where it is assigned and finished. */
export function ProductionTaskTable({ tasks }: { tasks: readonly { id: string }[] }) {
  return (
    <Lines
      type="ProductionTask"
      lines={tasks}
      columns={['kind', 'department', 'status', 'responsible', 'dueOn', 'doneOn', 'doneBy', 'remark']}
      opens
    />
  );
}
