import { FlushMode, LockMode } from '@mikro-orm/core';
import { createTask } from '../approval/create-task.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import { Contract } from './contract.ts';
import { LegalQuestion } from './legal-question.ts';
import { contractRefusals } from './refusals.ts';

const ended = new Set<string>(['FULFILLED', 'CLOSED', 'TERMINATED']);

/** 提出法律疑问 — about a contract that is still alive; the contract is locked, so nobody signs past a question being asked. Source: CON-07. */
export async function beforeSaveLegalQuestion(
  question: LegalQuestion,
  work: Work,
  { creating }: { creating: boolean },
): Promise<readonly Refusal[] | undefined> {
  if (!creating) return undefined;
  const contract = await work.em.findOneOrFail(
    Contract,
    { id: question.contract.id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true, flushMode: FlushMode.COMMIT },
  );
  question.askedBy = work.em.getReference(User, work.caller.userId);
  return ended.has(contract.status!)
    ? [contractRefusals.CONTRACT_ENDED({ contract: contract.number, state: contract.status })]
    : undefined;
}

/** 交法务答复 — a question is on the list of legal. Source: CON-07, ROLE-11. */
export async function afterAskingLegal(question: LegalQuestion, work: Work): Promise<void> {
  const { number } = await work.em.findOneOrFail(Contract, { id: question.contract.id });
  createTask(work, {
    kind: 'ACTION',
    topic: 'ANSWER_LEGAL_QUESTION',
    title: `答复法律疑问：合同 ${number}`,
    titleEn: `Answer the legal question on contract ${number}`,
    entity: LegalQuestion,
    recordId: question.id,
    role: 'LEGAL',
    dueOn: work.today,
  });
}
