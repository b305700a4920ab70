import type { Role } from '../access/roles.ts';
import { closeTasks } from '../approval/close-tasks.ts';
import { command, type Guard } from '../kernel/command.ts';
import { User } from '../organization/user.ts';
import { ContractCopy } from './contract-copy.ts';
import { contractRefusals } from './refusals.ts';

const isOwnDepartment: Guard<ContractCopy, undefined> = (copy, _, { caller }) =>
  caller.roles.includes(copy.department as Role)
    ? undefined
    : contractRefusals.COPY_OF_ANOTHER_DEPARTMENT(
        { department: copy.department },
        { clearedBy: [copy.department as Role] },
      );

/** 确认阅读 — somebody of the department confirms that it knows the contract. Source: CON-14. */
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
  guards: { isOwnDepartment },
  async change(copy, _, { work }) {
    copy.readAt = work.now;
    copy.readBy = work.em.getReference(User, work.caller.userId);
    await closeTasks(work, { entity: ContractCopy, recordId: copy.id });
  },
});
