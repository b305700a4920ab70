import type { Role } from '../access/roles.ts';
import { closeTasks } from '../approval/close-tasks.ts';
import { createTask } from '../approval/create-task.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import { Contract } from './contract.ts';
import { ReviewCondition } from './review-condition.ts';

/** 记录评审条件 — who agrees on a condition has it written down; the salesperson answers it before signing. Source: CON-08. */
export function noteCondition(
  work: Work,
  contract: { id: string; number: string; owner: { id: string } },
  {
    role,
    opinion,
    withCondition,
  }: { readonly role: string; readonly opinion?: string; readonly withCondition: boolean },
): void {
  if (!withCondition || !opinion) return;
  const stamps = { createdAt: work.now, updatedAt: work.now };
  const row = work.em.create(ReviewCondition, {
    ...stamps,
    contract: work.em.getReference(Contract, contract.id),
    role: role as Role,
    condition: opinion,
    raisedBy: work.em.getReference(User, work.caller.userId),
  });
  work.em.persist(row);
  createTask(work, {
    kind: 'ACTION',
    topic: 'ANSWER_CONDITION',
    title: `落实评审条件：合同 ${contract.number}`,
    titleEn: `Answer the review condition on contract ${contract.number}`,
    entity: ReviewCondition,
    recordId: row.id,
    assigneeId: contract.owner.id,
  });
}

/** 评审条件失效 — the review begins anew: what was open of the last one is asked again or not at all. Source: CON-08. */
export async function lapseConditions(work: Work, contractId: string): Promise<void> {
  const open = await work.em.find(
    ReviewCondition,
    { contract: contractId, status: 'OPEN' },
    { orderBy: { id: 'ASC' } },
  );
  for (const condition of open) {
    condition.status = 'LAPSED';
    condition.updatedAt = work.now;
    await closeTasks(work, { entity: ReviewCondition, recordId: condition.id, as: 'CANCELLED' });
  }
}
