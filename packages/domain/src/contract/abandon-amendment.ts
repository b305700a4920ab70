import { z } from 'zod';
import { withdraw, withdrawWith } from '../approval/decide.ts';
import { approvalFacts } from '../approval/facts.ts';
import { command } from '../kernel/command.ts';
import { inputReason } from '../kernel/parse-input.ts';
import type { Work } from '../kernel/work.ts';
import { ContractAmendment } from './contract-amendment.ts';
import { lapseConditions } from './note-condition.ts';
import { endAmending } from './save-amendment.ts';

/** 放弃合同变更 — the version in force stays as it is; the contract can be amended anew. Source: CON-21. */
export const abandonContractAmendment = command({
  name: 'abandonContractAmendment',
  label: { zh: '放弃变更', en: 'Abandon the amendment' },
  says: { zh: '变更作废，现行版本不变', en: 'The amendment ends; the version in force stays as it is' },
  event: 'ContractAmendmentAbandoned',
  on: ContractAmendment,
  from: ['DRAFT', 'SUBMITTED', 'IN_REVIEW', 'REVIEWED', 'COUNTERSIGNED', 'SEALED'],
  to: 'ABANDONED',
  permission: 'contract.amend',
  source: 'CON-21',
  input: z.strictObject({ reason: inputReason().describe('理由 — why it is abandoned') }),
  facts: approvalFacts,
  async change(amendment, input, { facts, work }) {
    amendment.abandonedReason = input.reason;
    if (facts.approval) withdraw(work, facts);
    await lapseConditions(work, amendment.contract.id);
    await endAmending(work, amendment.contract.id);
  },
});

/** 随合同终止放弃变更 — a contract that ends takes the amendment under way with it. Source: CON-21, CON-22. */
export async function abandonWithContract(
  work: Work,
  contract: { id: string; amending?: boolean },
  reason: string,
): Promise<void> {
  if (!contract.amending) return;
  const open = await work.em.find(
    ContractAmendment,
    { contract: contract.id, status: { $nin: ['IN_FORCE', 'ABANDONED'] } },
    { orderBy: { id: 'ASC' } },
  );
  for (const amendment of open) {
    const from = amendment.status;
    await withdrawWith(work, amendment);
    amendment.status = 'ABANDONED';
    amendment.abandonedReason = reason;
    amendment.updatedAt = work.now;
    await work.emit({
      type: 'ContractAmendmentAbandoned',
      entity: ContractAmendment,
      recordId: amendment.id,
      payload: { from, to: 'ABANDONED' },
    });
  }
  contract.amending = false;
}
