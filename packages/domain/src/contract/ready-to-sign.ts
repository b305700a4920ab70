import type { FactWork, Guard } from '../kernel/command.ts';
import type { Contract } from './contract.ts';
import { LegalQuestion } from './legal-question.ts';
import { contractRefusals } from './refusals.ts';
import { ReviewCondition } from './review-condition.ts';

/** What stands open against a signature. */
export interface Readiness {
  readonly questions: readonly LegalQuestion[];
  readonly conditions: readonly ReviewCondition[];
}

/** 签前未决 — open legal questions and review conditions, contract by contract, in two statements. Source: CON-07, CON-08. */
export async function readinessOf(
  work: FactWork,
  contractIds: readonly string[],
): Promise<ReadonlyMap<string, Readiness>> {
  const where = { contract: { $in: [...contractIds] }, status: 'OPEN' } as const;
  const questions = await work.em.find(LegalQuestion, where, { orderBy: { id: 'ASC' } });
  const conditions = await work.em.find(ReviewCondition, where, { orderBy: { id: 'ASC' } });
  return new Map(
    contractIds.map((id) => [
      id,
      {
        questions: questions.filter((each) => each.contract.id === id),
        conditions: conditions.filter((each) => each.contract.id === id),
      },
    ]),
  );
}

/** 法律疑问已答复 — no doubt put to legal is open. Source: CON-07. */
export const legalQuestionsAnswered: Guard<unknown, Readiness> = (_, { questions }) =>
  questions.length === 0
    ? undefined
    : contractRefusals.LEGAL_QUESTION_OPEN({
        count: questions.length,
        questions: questions.map((each) => each.question.slice(0, 80)),
      });

/** 评审条件已落实 — every condition of the review has its answer. Source: CON-08. */
export const conditionsAnswered: Guard<unknown, Readiness> = (_, { conditions }) =>
  conditions.length === 0
    ? undefined
    : contractRefusals.REVIEW_CONDITION_OPEN({
        count: conditions.length,
        conditions: conditions.map((each) => ({ role: each.role, condition: each.condition })),
      });

/** 签前检查已完成 — somebody has gone through the checklist for this text. Source: CON-07. */
export const checklistCompleted: Guard<Contract, unknown> = (contract) =>
  contract.checklistAt ? undefined : contractRefusals.SIGNING_CHECKLIST_INCOMPLETE({ contract: contract.number });

/** 清除签前确认 — a text that goes back to its draft is checked anew. Source: CON-07, CON-12. */
export function clearChecks(contract: Contract): void {
  contract.textCheckedBy = null;
  contract.textCheckedAt = null;
  contract.checklistBy = null;
  contract.checklistAt = null;
  contract.checklistNote = null;
}
