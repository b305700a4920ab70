import { createTask } from '../approval/create-task.ts';
import type { Work } from '../kernel/work.ts';
import { Contract } from './contract.ts';
import { ContractCopy, concerned } from './contract-copy.ts';
import { distributionHours } from './settings.ts';

/** 列分发清单 — a version that has just been signed: one copy a department concerned, due within the hours the policy allows. Source: CON-14. */
export function listCopies(work: Work, contract: Contract): void {
  const dueAt = new Date(work.now.getTime() + work.policy.get(distributionHours) * 3_600_000);
  for (const department of concerned) {
    work.em.persist(
      work.em.create(ContractCopy, {
        createdAt: work.now,
        updatedAt: work.now,
        contract,
        revision: contract.revision!,
        department,
        dueAt,
      }),
    );
  }
  createTask(work, {
    kind: 'ACTION',
    topic: 'DISTRIBUTE_CONTRACT',
    title: `分发合同 ${contract.number} 副本`,
    titleEn: `Distribute copies of contract ${contract.number}`,
    entity: Contract,
    recordId: contract.id,
    role: 'CONTRACT_ADMIN',
    dueAt,
  });
}
