import { closeTasks } from '../approval/close-tasks.ts';
import { withdrawWith } from '../approval/decide.ts';
import type { EntityClass } from '../kernel/record.ts';
import type { Work } from '../kernel/work.ts';
import { Contract } from './contract.ts';
import { ContractCopy } from './contract-copy.ts';
import { ContractException } from './contract-exception.ts';
import { ContractReview } from './contract-review.ts';
import { LegalQuestion } from './legal-question.ts';
import { lapseConditions } from './note-condition.ts';
import { PaymentScheduleLine } from './payment-schedule-line.ts';

/** What a contract has whose tasks nobody needs any more. */
const parts: readonly EntityClass<{ id: string }>[] = [PaymentScheduleLine, LegalQuestion, ContractCopy];

/**
 * 随合同终止 — nobody decides, answers, reads or collects any more for a contract that has ended: its exceptions and its review leave their approvals, its
 * conditions lapse, the open tasks of all its parts are cancelled. Source: CON-22, ROLE-11.
 */
export async function endWithContract(work: Work, contract: Contract): Promise<void> {
  const ofContract = { contract: contract.id };
  await leaveApproval(work, ContractException, { ...ofContract, status: 'SUBMITTED' }, 'DRAFT');
  if ((await leaveApproval(work, ContractReview, { ...ofContract, status: 'RUNNING' }, 'WITHDRAWN')) > 0)
    contract.reviewAfterSigning = 'PENDING';
  await lapseConditions(work, contract.id);
  await closeTasks(work, { entity: Contract, recordId: contract.id, as: 'CANCELLED' });
  for (const entity of parts) {
    const ids = (await work.em.find(entity, ofContract as never)).map(({ id }) => id);
    if (ids.length > 0) await closeTasks(work, { entity, recordId: ids, as: 'CANCELLED' });
  }
}

async function leaveApproval<E extends ContractException | ContractReview>(
  work: Work,
  entity: EntityClass<E>,
  where: object,
  to: E['status'],
): Promise<number> {
  const running = await work.em.find(entity, where as never, { orderBy: { id: 'ASC' } as never });
  for (const document of running) {
    const from = document.status;
    await withdrawWith(work, document);
    document.status = to;
    document.updatedAt = work.now;
    if (document instanceof ContractReview) document.endedAt = work.now;
    await work.emit({
      type: `${entity.name}Withdrawn`,
      entity,
      recordId: document.id,
      payload: { from, to },
    });
  }
  return running.length;
}
