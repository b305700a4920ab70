import { LockMode } from '@mikro-orm/core';
import { sql } from 'kysely';
import { Contract } from '../contract/contract.ts';
import { newId } from '../kernel/new-id.ts';
import type { Work } from '../kernel/work.ts';
import { ArchiveFile } from './archive-file.ts';

/** 合同档案 — the file of a contract, opened when there is none; only one, whoever comes first. Source: ARC-01. */
export async function archiveFileOf(work: Work, contractId: string): Promise<ArchiveFile> {
  await work.em.flush();
  const present = await work.em.findOne(
    ArchiveFile,
    { contract: contractId },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (present) return present;
  const contract = await work.em.findOneOrFail(Contract, { id: contractId });
  const at = work.now.toISOString();
  await sql`insert into archive_file (id, created_at, updated_at, contract_id, customer_id, owner_id, serviced, missing)
    values (${newId()}::uuid, ${at}::timestamptz, ${at}::timestamptz, ${contractId}::uuid, ${contract.customer.id}::uuid, ${contract.owner.id}::uuid, ${contract.serviceAgreed ?? false}, '{}')
    on conflict (contract_id) do nothing`.execute(work.em.getKysely());
  const opened = await work.em.findOneOrFail(
    ArchiveFile,
    { contract: contractId },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  // Touched once by the unit of work, so that what the search looks into is derived.
  opened.updatedAt = work.now;
  await work.emit({ type: 'ArchiveFileOpened', entity: ArchiveFile, recordId: opened.id, payload: { contractId } });
  return opened;
}
