import { sql } from 'kysely';
import type { Role } from '../access/roles.ts';
import { closeTasks } from '../approval/close-tasks.ts';
import { holdsRole, type StandInFacts, standInFacts } from '../approval/facts.ts';
import { command, type Guard } from '../kernel/command.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import { ContractCopy } from './contract-copy.ts';
import { contractRefusals } from './refusals.ts';

/** Topic of the tasks that ask a department to read its copy. */
export const readTopic = 'READ_CONTRACT';

const isOwnDepartment: Guard<ContractCopy, StandInFacts> = (copy, facts, { caller }) =>
  holdsRole(copy.department, caller, facts)
    ? undefined
    : contractRefusals.COPY_OF_ANOTHER_DEPARTMENT(
        { department: copy.department },
        { clearedBy: [copy.department as Role] },
      );

/**
 * 合同已知悉 — who acts on a contract for its department knows it: nobody is reminded any more to read the copy, though the reading itself is only what
 * somebody confirms. Source: CON-14, ROLE-11.
 */
export async function contractIsKnown(
  work: Work,
  contractIds: readonly string[],
  departments: readonly string[],
): Promise<void> {
  await sql`update task set status = 'DONE', decided_by_id = ${work.caller.userId}::uuid, decided_at = ${work.now.toISOString()}::timestamptz, version = version + 1, updated_at = ${work.now.toISOString()}::timestamptz
    where topic = ${readTopic} and status = 'OPEN' and role = any(${sql.val([...departments])}::text[])
      and record_id in (select id from contract_copy where contract_id = any(${sql.val([...contractIds])}::uuid[]))`.execute(
    work.em.getKysely(),
  );
}

/** 不必再阅读 — of a contract that has ended, or of a version that another has replaced, nobody has to read the copies that are left. Source: CON-14, CON-22. */
export async function forgetCopies(work: Work, contractId: string, before?: number): Promise<void> {
  const copies = await work.em.find(ContractCopy, {
    contract: contractId,
    status: 'SENT',
    ...(before === undefined ? {} : { revision: { $lt: before } }),
  });
  if (copies.length > 0)
    await closeTasks(work, { entity: ContractCopy, recordId: copies.map(({ id }) => id), as: 'CANCELLED' });
}

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
