import type { Role } from '../access/roles.ts';
import { closeTasks } from '../approval/close-tasks.ts';
import { holdsRole, type StandInFacts, standInFacts } from '../approval/facts.ts';
import { command, type Guard } from '../kernel/command.ts';
import { User } from '../organization/user.ts';
import { ContractCopy } from './contract-copy.ts';
import { contractRefusals } from './refusals.ts';

const isOwnDepartment: Guard<ContractCopy, StandInFacts> = (copy, facts, { caller }) =>
  holdsRole(copy.department, caller, facts)
    ? undefined
    : contractRefusals.COPY_OF_ANOTHER_DEPARTMENT(
        { department: copy.department },
        { clearedBy: [copy.department as Role] },
      );

/** 确认阅读 — somebody of the department, or who stands in for one of it, confirms that it knows the contract. Source: CON-14, ROLE-06. */
export const readContractCopy = command({
  name: 'readContractCopy',
  label: { zh: '确认已阅', en: 'Confirm as read' },
  says: { zh: '记录本部门何人何时已阅', en: 'Records who of the department read it and when' },
  event: 'ContractCopyRead',
  on: ContractCopy,
  from: ['SENT'],
  to: 'READ',
  permission: 'contract.readCopy',
  source: 'CON-14',
  facts: standInFacts,
  guards: { isOwnDepartment },
  async change(copy, _, { work }) {
    copy.readAt = work.now;
    copy.readBy = work.em.getReference(User, work.caller.userId);
    await closeTasks(work, { entity: ContractCopy, recordId: copy.id });
  },
});
