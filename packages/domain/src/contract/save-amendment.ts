import { FlushMode, LockMode } from '@mikro-orm/core';
import { Invalid } from '../kernel/errors.ts';
import { linesOf } from '../kernel/lines-of.ts';
import { newId } from '../kernel/new-id.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import { instalmentAmounts, lineAmounts, totalOf } from '../pricing/amounts.ts';
import { amendedTerms, amendmentChanges } from './amendment-changes.ts';
import { AmendmentInstalment } from './amendment-instalment.ts';
import { AmendmentLine } from './amendment-line.ts';
import { Contract } from './contract.ts';
import { ContractAmendment } from './contract-amendment.ts';
import { ContractLine } from './contract-line.ts';
import { PaymentScheduleLine } from './payment-schedule-line.ts';
import { contractRefusals } from './refusals.ts';

/**
 * 保存合同变更 — drafted from the version in force, which is taken over where nothing is given; one at a time, under the lock of the contract. Amounts and the
 * list of changes are computed here. Source: CON-21.
 */
export async function beforeSaveAmendment(
  amendment: ContractAmendment,
  work: Work,
  { creating, input }: { creating: boolean; input: Readonly<Record<string, unknown>> },
): Promise<readonly Refusal[] | undefined> {
  const contract = await work.em.findOneOrFail(
    Contract,
    { id: amendment.contract.id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true, flushMode: FlushMode.COMMIT },
  );
  const inOrder = { orderBy: { position: 'ASC', id: 'ASC' }, flushMode: FlushMode.COMMIT } as const;
  const now = {
    lines: await work.em.find(ContractLine, { contract: contract.id }, { ...inOrder, populate: ['product'] }),
    instalments: await work.em.find(PaymentScheduleLine, { contract: contract.id }, inOrder),
  };
  if (creating) {
    if (contract.status !== 'SIGNED' && contract.status !== 'IN_EXECUTION')
      return [contractRefusals.NO_WRITTEN_CONTRACT({ contract: contract.number, state: contract.status })];
    if (contract.amending) return [contractRefusals.CONTRACT_BEING_AMENDED({ contract: contract.number })];
    contract.amending = true;
    contract.updatedAt = work.now;
    const earlier = await work.em.find(
      ContractAmendment,
      { contract: contract.id },
      { fields: ['id'], flushMode: FlushMode.COMMIT },
    );
    amendment.number = `${contract.number}-A${earlier.length + 1}`;
    amendment.preparedBy = work.em.getReference(User, work.caller.userId);
    amendment.owner = contract.owner;
    amendment.basedOn = contract.revision!;
    amendment.currency = contract.currency!;
    takeOver(amendment, contract, now, work, input);
  }
  const lines = await linesOf(work, AmendmentLine, 'amendment', amendment, ['product']);
  const instalments = await linesOf(work, AmendmentInstalment, 'amendment', amendment);
  refuseForeign(
    'lines',
    'contractLineId',
    lines.map((line) => line.contractLine?.id),
    now.lines.map((each) => each.id),
  );
  refuseForeign(
    'instalments',
    'instalmentId',
    instalments.map((line) => line.instalment?.id),
    now.instalments.map((each) => each.id),
  );
  const amounts = lines.map((line) => lineAmounts(line, contract.currency!));
  for (const [index, line] of lines.entries()) line.amount = amounts[index]!.net.toFixed();
  const total = totalOf(amounts).net;
  amendment.amount = total.toFixed();
  amendment.amountChange = total.minus(contract.amount!).toFixed();
  const scheduled = instalmentAmounts(total, instalments, contract.currency!);
  for (const [index, instalment] of instalments.entries()) instalment.amount = scheduled[index]!.toFixed();
  amendment.differences = amendmentChanges(contract, now, amendment, { lines, instalments });
  return undefined;
}

function takeOver(
  amendment: ContractAmendment,
  contract: Contract,
  now: { lines: readonly ContractLine[]; instalments: readonly PaymentScheduleLine[] },
  work: Work,
  input: Readonly<Record<string, unknown>>,
): void {
  for (const term of amendedTerms) if (!(term in input)) (amendment as Record<string, unknown>)[term] = contract[term];
  const stamps = { createdAt: work.now, updatedAt: work.now, amendment };
  if (!('lines' in input)) {
    for (const line of now.lines) {
      const { product, specification, quantity, unitPrice, discountPercent, taxRatePercent, deliveryOn, position } =
        line;
      work.em.persist(
        work.em.create(AmendmentLine, {
          id: newId(),
          ...stamps,
          contractLine: line,
          product,
          specification,
          quantity,
          unitPrice,
          discountPercent,
          taxRatePercent,
          deliveryOn,
          position,
        }),
      );
    }
  }
  if (!('instalments' in input)) {
    for (const line of now.instalments) {
      const { kind, percent, amount, trigger, days, position } = line;
      work.em.persist(
        work.em.create(AmendmentInstalment, {
          id: newId(),
          ...stamps,
          instalment: line,
          kind,
          percent,
          amount,
          trigger,
          days,
          position,
        }),
      );
    }
  }
}

/** What is changed is part of this contract, and each part is changed once. */
function refuseForeign(
  list: string,
  key: string,
  named: readonly (string | undefined)[],
  known: readonly string[],
): void {
  const wrong = named.findIndex((id, index) => id !== undefined && (!known.includes(id) || named.indexOf(id) < index));
  if (wrong >= 0)
    throw new Invalid([
      {
        path: `input.${list}.${wrong}.${key}`,
        message: { zh: '不是该合同的行，或重复', en: 'is not a part of the contract, or named twice' },
      },
    ]);
}

/** 删除变更草稿 — the contract can be amended anew. Source: CON-21. */
export async function beforeDeleteAmendment(
  amendment: ContractAmendment,
  work: Work,
): Promise<readonly Refusal[] | undefined> {
  await endAmending(work, amendment.contract.id);
  return undefined;
}

/** 结束变更中 — no amendment is under way any more. Source: CON-21. */
export async function endAmending(work: Work, contractId: string): Promise<void> {
  const contract = await work.em.findOneOrFail(
    Contract,
    { id: contractId },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  contract.amending = false;
  contract.updatedAt = work.now;
}
