import { closeTasks } from '../approval/close-tasks.ts';
import { createTask } from '../approval/create-task.ts';
import { Task } from '../approval/task.ts';
import { on } from '../kernel/event.ts';
import { called } from '../kernel/label.ts';
import { User } from '../organization/user.ts';
import { Customer } from './customer.ts';

/** 待办随客户移交 — what its former owner had still to do about the customer goes to the new one. Source: CUST-26. */
on('CustomerOwnerChanged', async ({ recordId, payload }, work) => {
  const open = await work.em.find(Task, { recordId, status: 'OPEN', assignee: payload.from as string });
  for (const task of open) {
    task.assignee = work.em.getReference(User, payload.to as string);
    task.updatedAt = work.now;
  }
});

/** 重点客户失去责任人 — when somebody leaves, each key customer of his is an exception the sales manager has to settle by handing it over. Source: CUST-25. */
on('UserUpdated', async ({ recordId }, work) => {
  const user = await work.em.findOneOrFail(User, { id: recordId });
  if (user.active) return;
  for (const customer of await work.em.find(Customer, { owner: recordId, tier: 'KEY', mergedInto: null })) {
    const topic = 'customer.keyWithoutOwner';
    if ((await work.em.count(Task, { recordId: customer.id, topic, status: 'OPEN' })) > 0) continue;
    createTask(work, {
      kind: 'ACTION',
      topic,
      title: `重点客户 ${customer.name} 无在岗责任人（原 ${user.name}），请移交`,
      titleEn: `Key customer ${called(customer).en} has nobody responsible (was ${called(user).en}): hand it over`,
      entity: Customer,
      recordId: customer.id,
      role: 'SALES_MANAGER',
      dueOn: work.today,
    });
  }
});

/** 重点客户有了责任人 — handed over: the exception is settled. Source: CUST-25. */
on('CustomerOwnerChanged', ({ recordId }, work) =>
  closeTasks(work, { entity: Customer, recordId, topic: 'customer.keyWithoutOwner' }),
);
