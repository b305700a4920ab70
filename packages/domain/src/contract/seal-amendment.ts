import { z } from 'zod';
import type { Role } from '../access/roles.ts';
import { type ApprovalFacts, approvalFacts } from '../approval/facts.ts';
import { approvalRefusals } from '../approval/refusals.ts';
import { command, type Guard } from '../kernel/command.ts';
import { User } from '../organization/user.ts';
import { ContractAmendment } from './contract-amendment.ts';
import { contractRefusals } from './refusals.ts';
import { SealUse } from './seal-use.ts';

const countersigned: Guard<ContractAmendment, ApprovalFacts> = (amendment, facts) => {
  if (amendment.status === 'COUNTERSIGNED') return undefined;
  const missing = facts.open.map((task) => task.role as Role);
  return [
    contractRefusals.COUNTERSIGN_INCOMPLETE({ missing }, { clearedBy: missing }),
    contractRefusals.SEAL_NOT_ALLOWED({ contract: amendment.number, state: amendment.status }, { clearedBy: missing }),
  ];
};
const keeperDidNotPrepare: Guard<ContractAmendment, ApprovalFacts> = (amendment, _, { caller }) =>
  amendment.preparedBy?.id === caller.userId
    ? approvalRefusals.SELF_APPROVAL_FORBIDDEN({}, { clearedBy: ['SEAL_KEEPER', 'SALES_OPS'] })
    : undefined;

/** 变更用印 — the keeper seals a countersigned amendment, never one of his own, and enters it in the register. Source: CON-21, CON-13. */
export const sealContractAmendment = command({
  name: 'sealContractAmendment',
  label: { zh: '变更用印', en: 'Seal the amendment' },
  says: {
    zh: '合同章用于已会签的变更，登记用印',
    en: 'The contract seal is put on the countersigned amendment and entered in the register',
  },
  event: 'ContractAmendmentSealed',
  on: ContractAmendment,
  from: ['REVIEWED', 'COUNTERSIGNED'],
  to: 'SEALED',
  permission: 'contract.seal',
  source: 'CON-21, CON-13',
  input: z.strictObject({ copies: z.int().min(1).max(99).describe('份数 — number of copies sealed') }),
  facts: approvalFacts,
  guards: { countersigned, keeperDidNotPrepare },
  change(amendment, input, { work }) {
    amendment.sealedOn = work.today;
    work.em.persist(
      work.em.create(SealUse, {
        createdAt: work.now,
        updatedAt: work.now,
        contract: amendment.contract,
        amendment,
        requester: amendment.preparedBy ?? amendment.owner,
        keeper: work.em.getReference(User, work.caller.userId),
        usedOn: work.today,
        copies: input.copies,
      }),
    );
  },
});
