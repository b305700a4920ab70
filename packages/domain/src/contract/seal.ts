import { z } from 'zod';
import type { Role } from '../access/roles.ts';
import { type ApprovalFacts, approvalFacts } from '../approval/facts.ts';
import { approvalRefusals } from '../approval/refusals.ts';
import { command, type Guard, type InputGuard } from '../kernel/command.ts';
import { Invalid } from '../kernel/errors.ts';
import { inputId } from '../kernel/parse-input.ts';
import { User } from '../organization/user.ts';
import { Contract } from './contract.ts';
import { contractRefusals } from './refusals.ts';
import { SealUse } from './seal-use.ts';

const sealInput = z.strictObject({
  requesterId: inputId()
    .nullish()
    .describe('用印申请人 — who asked for the seal; the person who drafted the contract when not given'),
  copies: z.int().min(1).max(99).describe('份数 — number of copies sealed'),
});
type SealInput = z.output<typeof sealInput>;

const countersigned: Guard<Contract, ApprovalFacts> = (contract, facts) => {
  if (contract.status === 'COUNTERSIGNED') return undefined;
  const missing = facts.open.map((task) => task.role as Role);
  return [
    contractRefusals.COUNTERSIGN_INCOMPLETE({ missing }, { clearedBy: missing }),
    contractRefusals.SEAL_NOT_ALLOWED({ contract: contract.number, state: contract.status }, { clearedBy: missing }),
  ];
};
const textIsChecked: Guard<Contract, ApprovalFacts> = (contract) =>
  contract.textCheckedAt ? undefined : contractRefusals.FINAL_TEXT_UNCHECKED({ contract: contract.number });
const keeperDidNotPrepare: Guard<Contract, ApprovalFacts> = (contract, _, { caller }) =>
  contract.preparedBy?.id === caller.userId
    ? approvalRefusals.SELF_APPROVAL_FORBIDDEN({}, { clearedBy: ['SEAL_KEEPER', 'SALES_OPS'] })
    : undefined;
const requesterIsNotKeeper: InputGuard<Contract, ApprovalFacts, SealInput> = (_, input, __, { caller }) =>
  input.requesterId === caller.userId
    ? approvalRefusals.SELF_APPROVAL_FORBIDDEN({}, { clearedBy: ['SEAL_KEEPER', 'SALES_OPS'] })
    : undefined;

/** 合同用印 — the keeper puts the contract seal on a countersigned contract, never on one of his own, and enters it in the register. Source: CON-11, CON-12, CON-13, ROLE-03. */
export const sealContract = command({
  name: 'sealContract',
  label: { zh: '用印', en: 'Seal' },
  event: 'ContractSealed',
  on: Contract,
  from: ['REVIEWED', 'COUNTERSIGNED'],
  to: 'SEALED',
  permission: 'contract.seal',
  source: 'CON-11, CON-12, CON-13',
  input: sealInput,
  facts: approvalFacts,
  guards: { countersigned, textIsChecked, keeperDidNotPrepare },
  inputGuards: { requesterIsNotKeeper },
  async change(contract, input, { work }) {
    const requester = await work.em.findOne(User, {
      id: input.requesterId ?? contract.preparedBy?.id ?? contract.owner.id,
    });
    if (!requester)
      throw new Invalid([{ path: 'input.requesterId', message: { zh: '没有这个用户', en: 'no such user' } }]);
    contract.sealedOn = work.today;
    const stamps = { createdAt: work.now, updatedAt: work.now };
    work.em.persist(
      work.em.create(SealUse, {
        ...stamps,
        contract,
        requester,
        keeper: work.em.getReference(User, work.caller.userId),
        usedOn: work.today,
        copies: input.copies,
      }),
    );
  },
});
