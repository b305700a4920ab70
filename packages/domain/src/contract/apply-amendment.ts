import { closeTasks } from '../approval/close-tasks.ts';
import { LockMode } from '@mikro-orm/core';
import { addDays } from '../kernel/clock.ts';
import { newId } from '../kernel/new-id.ts';
import type { Work } from '../kernel/work.ts';
import { amendedTerms } from './amendment-changes.ts';
import type { AmendmentInstalment } from './amendment-instalment.ts';
import type { AmendmentLine } from './amendment-line.ts';
import { amountInChinese, amountInEnglish } from './amount-in-words.ts';
import { Contract } from './contract.ts';
import type { ContractAmendment } from './contract-amendment.ts';
import { ContractLine } from './contract-line.ts';
import { instalmentStatus } from './due-dates.ts';
import { listCopies } from './list-copies.ts';
import { PaymentScheduleLine } from './payment-schedule-line.ts';
import { priceContract } from './price-contract.ts';
import { lockContract, restateProgress } from './progress.ts';

/** 变更生效 — the contract becomes what the amendment says: terms, lines, instalments and their due dates, amounts, progress; the departments get new copies. Source: CON-21, CON-14. */
export async function applyAmendment(
  work: Work,
  amendment: ContractAmendment,
  wanted: { lines: readonly AmendmentLine[]; instalments: readonly AmendmentInstalment[] },
  signedOn: string,
): Promise<number> {
  const { contract, lines } = await lockContract(work, amendment.contract.id);
  const instalments = await work.em.find(
    PaymentScheduleLine,
    { contract: contract.id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' }, refresh: true },
  );
  for (const term of amendedTerms) (contract as unknown as Record<string, unknown>)[term] = amendment[term];
  const dueBefore = new Map(instalments.map((line) => [line.id, line.dueOn]));
  const newLines = amendLines(work, contract, lines, wanted.lines);
  const newInstalments = amendInstalments(work, contract, instalments, wanted.instalments, signedOn);
  for (const gone of instalments.filter((line) => !newInstalments.includes(line)))
    await closeTasks(work, { entity: PaymentScheduleLine, recordId: gone.id, as: 'CANCELLED' });
  await work.em.populate(newLines, ['product']);
  await priceContract(work, contract, newLines, newInstalments);
  for (const line of newInstalments) line.status = instalmentStatus(line, work.today);
  contract.amountInWords = amountInChinese(contract.amount!, contract.currency!);
  contract.amountInWordsEn = amountInEnglish(contract.amount!, contract.currency!);
  contract.revision = contract.revision! + 1;
  contract.amending = false;
  contract.updatedAt = work.now;
  listCopies(work, contract);
  await restateProgress(work, contract.id, amendment.amountChange!, signedOn);
  await tellDueDates(work, contract, dueBefore, newInstalments);
  await work.emit({
    type: 'ContractAmended',
    entity: Contract,
    recordId: contract.id,
    payload: { amendmentId: amendment.id, revision: contract.revision, changes: amendment.differences },
  });
  return contract.revision;
}

function amendLines(
  work: Work,
  contract: Contract,
  lines: readonly ContractLine[],
  wanted: readonly AmendmentLine[],
): ContractLine[] {
  for (const line of lines) if (!wanted.some((each) => each.contractLine?.id === line.id)) work.em.remove(line);
  return wanted.map((each) => {
    const { product, specification, quantity, unitPrice, discountPercent, taxRatePercent, deliveryOn, position } = each;
    const values = {
      product,
      specification: specification ?? null,
      quantity,
      unitPrice,
      discountPercent: discountPercent!,
      taxRatePercent: taxRatePercent!,
      deliveryOn: deliveryOn ?? null,
      position: position!,
      updatedAt: work.now,
    };
    const present = lines.find((line) => line.id === each.contractLine?.id);
    if (present) return Object.assign(present, values);
    const added = work.em.create(ContractLine, { id: newId(), createdAt: work.now, contract, ...values });
    work.em.persist(added);
    return added;
  });
}

/** An instalment keeps the day its event happened while the event stays; otherwise it counts from the day the new event happened, where that is known. */
function amendInstalments(
  work: Work,
  contract: Contract,
  lines: readonly PaymentScheduleLine[],
  wanted: readonly AmendmentInstalment[],
  signedOn: string,
): PaymentScheduleLine[] {
  const eventOn = (line: PaymentScheduleLine) => line.dueOn && addDays(line.dueOn, -(line.days ?? 0));
  const happened = (trigger: string) =>
    trigger === 'SIGNING'
      ? signedOn
      : lines
          .filter((line) => line.trigger === trigger)
          .map(eventOn)
          .find(Boolean);
  for (const line of lines) if (!wanted.some((each) => each.instalment?.id === line.id)) work.em.remove(line);
  return wanted.map((each) => {
    const { kind, percent, amount, trigger, position } = each;
    const days = each.days ?? 0;
    const present = lines.find((line) => line.id === each.instalment?.id);
    const on = present?.trigger === trigger ? eventOn(present) : happened(trigger);
    const values = {
      kind,
      percent: percent ?? null,
      amount: amount!,
      trigger,
      days,
      position: position!,
      dueOn: on ? addDays(on, days) : null,
      updatedAt: work.now,
    };
    if (present) return Object.assign(present, values);
    const added = work.em.create(PaymentScheduleLine, { id: newId(), createdAt: work.now, contract, ...values });
    work.em.persist(added);
    return added;
  });
}

/** Whoever waits for a due date hears that it has come or moved. */
async function tellDueDates(
  work: Work,
  contract: Contract,
  before: ReadonlyMap<string, string | null | undefined>,
  lines: readonly PaymentScheduleLine[],
): Promise<void> {
  for (const line of lines) {
    const was = before.get(line.id) ?? null;
    const is = line.dueOn ?? null;
    if (was === is) continue;
    await work.emit({
      type: was ? 'InstalmentDueDateMoved' : 'InstalmentBecameDue',
      entity: PaymentScheduleLine,
      recordId: line.id,
      payload: { contractId: contract.id, dueOn: is },
    });
  }
}
