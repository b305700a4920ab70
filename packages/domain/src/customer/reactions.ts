import { Task } from '../approval/task.ts';
import { on } from '../kernel/event.ts';
import { User } from '../organization/user.ts';

/** 待办随客户移交 — what its former owner had still to do about the customer goes to the new one. Source: CUST-26. */
on('CustomerOwnerChanged', async ({ recordId, payload }, work) => {
  const open = await work.em.find(Task, { recordId, status: 'OPEN', assignee: payload.from as string });
  for (const task of open) {
    task.assignee = work.em.getReference(User, payload.to as string);
    task.updatedAt = work.now;
  }
});
