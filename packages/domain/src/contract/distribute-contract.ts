import { LockMode } from '@mikro-orm/core';
import { closeTasks } from '../approval/close-tasks.ts';
import { createTask } from '../approval/create-task.ts';
import { command, type Facts } from '../kernel/command.ts';
import { User } from '../organization/user.ts';
import { Contract } from './contract.ts';
import { ContractCopy } from './contract-copy.ts';
import { forgetCopies, readTopic } from './read-copy.ts';
import { contractRefusals } from './refusals.ts';

interface CopyFacts {
  readonly toSend: readonly ContractCopy[];
}

const copyFacts: Facts<Contract, CopyFacts> = {
  async lock(contract, work) {
    await work.em.find(
      ContractCopy,
      { contract: contract.id, status: 'TO_SEND' },
      { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' } },
    );
  },
  async load(documents, work) {
    const copies = await work.em.find(
      ContractCopy,
      { contract: { $in: documents.map((each) => each.id) }, status: 'TO_SEND' },
      { orderBy: { id: 'ASC' } },
    );
    return new Map(
      documents.map((each) => [each.id, { toSend: copies.filter((copy) => copy.contract.id === each.id) }]),
    );
  },
};

/** 分发合同 — every department concerned gets its copy and is asked to confirm that it has read it. Source: CON-14. */
export const distributeContract = command({
  name: 'distributeContract',
  label: { zh: '分发副本', en: 'Distribute copies' },
  says: {
    zh: '副本发往生产、技术、质检、财务、物流、销售业务科，各部门阅后确认',
    en: 'Copies go to production, technical, quality, finance, logistics and sales operations, who confirm that they have read them',
  },
  event: 'ContractDistributed',
  on: Contract,
  from: ['SIGNED', 'IN_EXECUTION', 'FULFILLED'],
  permission: 'contract.distribute',
  source: 'CON-14',
  facts: copyFacts,
  guards: {
    copiesAreToSend: (contract: Contract, { toSend }: CopyFacts) =>
      toSend.length > 0 ? undefined : contractRefusals.CONTRACT_ALREADY_DISTRIBUTED({ contract: contract.number }),
  },
  async change(contract, _, { facts: { toSend }, work }) {
    for (const copy of toSend) {
      copy.status = 'SENT';
      copy.sentAt = work.now;
      copy.sentBy = work.em.getReference(User, work.caller.userId);
      copy.updatedAt = work.now;
      createTask(work, {
        kind: 'REMINDER',
        topic: readTopic,
        title: `阅读合同 ${contract.number}`,
        titleEn: `Read contract ${contract.number}`,
        entity: ContractCopy,
        recordId: copy.id,
        role: copy.department,
      });
    }
    if (contract.revision! > 1) await forgetCopies(work, contract.id, contract.revision!);
    await closeTasks(work, { entity: Contract, recordId: contract.id, topic: 'DISTRIBUTE_CONTRACT' });
  },
});
