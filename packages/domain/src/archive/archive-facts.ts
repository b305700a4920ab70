import { LockMode } from '@mikro-orm/core';
import { sql } from 'kysely';
import { Contract } from '../contract/contract.ts';
import { addMonths } from '../kernel/clock.ts';
import type { Circumstance, Facts } from '../kernel/command.ts';
import { decimal, moneyText } from '../kernel/decimal.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { ArchiveDocument } from './archive-document.ts';
import type { ArchiveFile } from './archive-file.ts';
import { ArchiveRequirement } from './archive-requirement.ts';
import { type DocumentType, documentTypeLabels } from './document-types.ts';
import { gapsOf } from './gaps.ts';
import { archiveRefusals } from './refusals.ts';
import { transferDelayMonths, transferPolicy } from './settings.ts';

export interface ArchiveFacts {
  readonly contract: Contract;
  readonly missing: readonly DocumentType[];
  readonly documentCount: number;
  /** Not paid and not forgone. */
  readonly outstanding: string;
  /** Day the last money came in. */
  readonly lastPaidOn: string | null;
}

/** 档案事实 — the contract with what is still open on it, and what the file lacks against the list; for many files at once. */
export const archiveFacts: Facts<ArchiveFile, ArchiveFacts> = {
  // Money that is taken back locks the contract, so nothing is transferred past it.
  async lock(file, work) {
    await work.em.findOneOrFail(
      Contract,
      { id: file.contract.id },
      { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    );
  },
  async load(files, work) {
    const contractIds = files.map((each) => each.contract.id);
    const contracts = await work.em.find(Contract, { id: { $in: contractIds } });
    const documents = await work.em.find(ArchiveDocument, {
      file: { $in: files.map((each) => each.id) },
      status: 'FILED',
    });
    const requirements = await work.em.find(ArchiveRequirement, {}, { orderBy: { id: 'ASC' } });
    const { rows } = await sql<{ id: string; outstanding: string; last_paid_on: string | null }>`
      select c.id, greatest(c.amount - c.collected_amount - coalesce((select sum(l.amount - l.received_amount) from payment_schedule_line l where l.contract_id = c.id and l.status = 'WAIVED'), 0), 0)::text as outstanding,
        (select max(r.received_on)::text from receipt_allocation a join receipt r on r.id = a.receipt_id where a.contract_id = c.id and r.status = 'CONFIRMED') as last_paid_on
      from contract c where c.id = any(${sql.val(contractIds)}::uuid[])`.execute(work.em.getKysely());
    return new Map(
      files.map((file) => {
        const contract = contracts.find((each) => each.id === file.contract.id)!;
        const own = documents.filter((each) => each.file.id === file.id);
        const money = rows.find((each) => each.id === contract.id);
        const kind = {
          kind: contract.kind!,
          produced: file.produced!,
          serviced: Boolean(file.serviced || contract.serviceAgreed),
        };
        return [
          file.id,
          {
            contract,
            missing: gapsOf(kind, requirements, new Set(own.map((each) => each.type))),
            documentCount: own.length,
            outstanding: money?.outstanding ?? '0',
            lastPaidOn: money?.last_paid_on ?? contract.fulfilledOn ?? null,
          },
        ];
      }),
    );
  },
};

/** 资料齐全 — nothing compulsory is missing. Source: ARC-04. */
export const nothingIsMissing = (_: ArchiveFile, { missing }: ArchiveFacts): Refusal | undefined =>
  missing.length === 0
    ? undefined
    : archiveRefusals.ARCHIVE_FILE_INCOMPLETE({
        missing: missing.map((each) => documentTypeLabels[each].zh),
        missingEn: missing.map((each) => documentTypeLabels[each].en),
        types: missing,
        count: missing.length,
      });

const completed = new Set<string>(['FULFILLED', 'CLOSED']);

/** 履行完毕 — everything is shipped, signed for and paid. Source: ARC-06. */
export const orderIsCompleted = (_: ArchiveFile, { contract }: ArchiveFacts): Refusal | undefined =>
  completed.has(contract.status!) || contract.status === 'TERMINATED'
    ? undefined
    : archiveRefusals.ORDER_NOT_COMPLETED({ contract: contract.number, state: contract.status });

/** 可移交日 — the first day a file may go to the archive; unknown while money is open or a warranty has not begun. Source: ARC-05, ARC-06. */
export function transferableFrom(
  { contract, outstanding, lastPaidOn }: ArchiveFacts,
  policy: Circumstance['policy'],
): string | undefined {
  if (decimal(outstanding).gt(0) && contract.status !== 'TERMINATED') return undefined;
  if (policy.get(transferPolicy) === 'ON_ORDER_COMPLETION')
    return completed.has(contract.status!) ? (contract.fulfilledOn ?? lastPaidOn ?? undefined) : undefined;
  if (contract.warrantyMonths && !contract.warrantyEndsOn) return undefined;
  const settledOn = lastPaidOn ?? contract.fulfilledOn ?? contract.signedOn;
  const later = [settledOn, contract.warrantyEndsOn]
    .filter((each) => each !== null && each !== undefined)
    .sort()
    .at(-1);
  return later && addMonths(later, policy.get(transferDelayMonths));
}

/** 移交时点已到 — all money settled and the warranty over, and the delay past since the later of both. Source: ARC-05, CF-15. */
export const timeHasCome = (
  _: ArchiveFile,
  facts: ArchiveFacts,
  { policy, today }: Circumstance,
): Refusal | undefined => {
  const from = transferableFrom(facts, policy);
  if (from && from <= today) return undefined;
  const { contract, outstanding, lastPaidOn } = facts;
  const early = policy.get(transferPolicy) === 'ON_ORDER_COMPLETION';
  const setting = early
    ? { key: transferPolicy.key, value: policy.get(transferPolicy) }
    : { key: transferDelayMonths.key, value: policy.get(transferDelayMonths) };
  return archiveRefusals.ARCHIVE_TOO_EARLY(
    {
      from: from ?? null,
      settledOn: decimal(outstanding).gt(0) ? null : lastPaidOn,
      warrantyEndsOn: contract.warrantyEndsOn ?? null,
      delayMonths: early ? 0 : policy.get(transferDelayMonths),
      outstanding: moneyText(outstanding, contract.currency!),
      currency: contract.currency,
    },
    { setting },
  );
};

/** 清单相符 — who counts the documents finds as many as the list says. Source: ARC-04. */
export const listAgrees = (
  _: ArchiveFile,
  { documentCount }: { documentCount: number },
  facts: ArchiveFacts,
): Refusal | undefined =>
  documentCount === facts.documentCount
    ? undefined
    : archiveRefusals.HANDOVER_LIST_DIFFERS({ inFile: facts.documentCount, counted: documentCount });
