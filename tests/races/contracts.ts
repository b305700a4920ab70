import { randomUUIDv7 } from 'node:crypto';
import { Approval } from '@tradewind/domain/approval/approval.ts';
import { Unavailable } from '@tradewind/domain/kernel/errors.ts';
import type { Company } from '../given/company.ts';
import { copiesOf } from '../given/copies.ts';

let series = 0;

/** 同样的合同一百份 — copies of a contract with line, instalments, application and running approval, as if each had come the same way. */
export async function sameContracts(company: Company, contractId: string, count: number): Promise<string[]> {
  const tag = ++series;
  const [source] = await company.sql('select application_id, number from contract where id = $1', [contractId]);
  const applicationId = source!['application_id'] as string;
  const draft = (source!['number'] as string).startsWith('DRAFT-') ? 'DRAFT-' : 'COPY-';
  const ids = Array.from({ length: count }, () => ({
    contract: randomUUIDv7(),
    application: randomUUIDv7(),
    approval: randomUUIDv7(),
  }));
  await copiesOf(
    company,
    'contract_application',
    { id: applicationId },
    ids.map((each, index) => ({ id: each.application, number: `CA-COPY-${tag}-${index}` })),
  );
  await copiesOf(
    company,
    'contract',
    { id: contractId },
    ids.map((each, index) => ({
      id: each.contract,
      number: `${draft}${tag}-${index}`,
      application_id: each.application,
    })),
  );
  for (const [table, column, key] of [
    ['application_line', 'application_id', 'application'],
    ['application_instalment', 'application_id', 'application'],
    ['contract_line', 'contract_id', 'contract'],
    ['payment_schedule_line', 'contract_id', 'contract'],
  ] as const) {
    const rows = await company.sql(`select id from ${table} where ${column} = $1`, [
      key === 'contract' ? contractId : applicationId,
    ]);
    for (const row of rows)
      await copiesOf(
        company,
        table,
        { id: row['id'] as string },
        ids.map((each) => ({ [column]: each[key] })),
      );
  }
  const running = await company.orm.em.fork().findOne(Approval, { recordId: contractId, status: 'RUNNING' });
  if (running) {
    await copiesOf(
      company,
      'approval',
      { id: running.id },
      ids.map((each) => ({ id: each.approval, record_id: each.contract })),
    );
    for (const task of await company.sql('select id from task where approval_id = $1', [running.id])) {
      await copiesOf(
        company,
        'task',
        { id: task['id'] as string },
        ids.map((each) => ({ record_id: each.contract, approval_id: each.approval })),
      );
    }
  }
  return ids.map((each) => each.contract);
}

/** 结果 — how many went through, and with which codes the others did not. */
export function tally(outcomes: readonly PromiseSettledResult<unknown>[]): {
  done: number;
  refused: Record<string, number>;
} {
  const refused: Record<string, number> = {};
  for (const each of outcomes) {
    if (each.status === 'fulfilled') continue;
    const { code, refusals = [] } = each.reason as { code?: string; refusals?: readonly { code: string }[] };
    const name = code === 'REFUSED' ? refusals.map((refusal) => refusal.code).join('+') : (code ?? String(each.reason));
    refused[name] = (refused[name] ?? 0) + 1;
  }
  return { done: outcomes.filter((each) => each.status === 'fulfilled').length, refused };
}

/**
 * 同时进行 — all of them as fast as they go, as many under way as the pool has connections. Whoever the house turns away because it is full tries again,
 * as any client does; nothing of his has happened.
 */
export async function atOnce<T, R>(
  items: readonly T[],
  body: (item: T, index: number) => Promise<R>,
): Promise<PromiseSettledResult<R>[]> {
  const outcomes: PromiseSettledResult<R>[] = [];
  let next = 0;
  const attempt = async (index: number): Promise<PromiseSettledResult<R>> => {
    const [outcome] = await Promise.allSettled([body(items[index]!, index)]);
    return outcome!.status === 'rejected' && outcome!.reason instanceof Unavailable ? attempt(index) : outcome!;
  };
  const lane = async () => {
    for (let index = next++; index < items.length; index = next++) outcomes[index] = await attempt(index);
  };
  await Promise.all(Array.from({ length: 10 }, lane));
  return outcomes;
}
