import { LockMode } from '@mikro-orm/core';
import { reaches, reachesRow } from '../access/visibility.ts';
import { requirePermission } from '../access/caller.ts';
import { holdersOf, permissionTable } from '../access/permissions.ts';
import type { Circumstance, Command, FactWork, Gate, Guard } from './command.ts';
import { Conflict, Forbidden, NotFound, Refused } from './errors.ts';
import { isHeard } from './event.ts';
import { recordOf } from './record.ts';
import { type Refusal, refusals } from './refusal.ts';
import { transaction } from './transaction.ts';
import { badText, isId, parseInput } from './parse-input.ts';
import type { Context, Work } from './work.ts';

interface Stateful {
  id: string;
  version: number;
  status: string;
}

const states = refusals({
  WRONG_STATE: {
    zh: '当前状态 {state} 不能执行此操作（须为 {from}）',
    en: 'Not possible in the state {state} (needs {from})',
    requirement: 'ROLE-13',
    clearedBy: [],
  },
  NOT_PERMITTED: {
    zh: '你没有权限：{permission}',
    en: 'You lack the permission: {permission}',
    requirement: 'ROLE-01',
    clearedBy: [],
  },
});

const isGate = (guard: Guard<unknown, unknown> | Gate<unknown, unknown>): guard is Gate<unknown, unknown> =>
  typeof guard !== 'function';

/** Everything that speaks against a command on a document, and what a WARN gate lets pass. */
function weigh(
  command: Command,
  document: unknown,
  facts: unknown,
  circumstance: Circumstance,
): { refusals: Refusal[]; warnings: Refusal[] } {
  const found: Refusal[] = [];
  const warnings: Refusal[] = [];
  for (const guard of Object.values(command.guards ?? {})) {
    const strength = isGate(guard) ? circumstance.policy.get(guard.setting) : 'BLOCK';
    if (strength === 'OFF') continue;
    const answer = (isGate(guard) ? guard.guard : guard)(document, facts, circumstance);
    for (const each of answer === undefined ? [] : [answer].flat()) {
      const named =
        isGate(guard) && !each.setting ? { ...each, setting: { key: guard.setting.key, value: strength } } : each;
      (strength === 'WARN' ? warnings : found).push(named as Refusal);
    }
  }
  return { refusals: found, warnings };
}

/**
 * 执行命令 — the only road by which a state changes: one transaction, lock, permission, state, every guard, change, history, event, commit.
 * Refuses with all reasons at once and changes nothing.
 */
export async function run<E extends object>(
  context: Context,
  command: Command,
  id: string,
  input: unknown = {},
  options: { version?: number; after?: (document: E, work: Work) => Promise<void> } = {},
): Promise<E> {
  return transaction(
    context,
    async (work) => {
      // The commit writes what is left to be written, unless somebody looks at it before.
      const document = await carryOut<E>(work, command, id, input, options.version);
      if (!options.after) return document;
      await work.em.flush();
      await options.after(document, work);
      return document;
    },
    command.name,
    tellable(reasonIn(input)),
  );
}

/** 在事务内执行 — the same, inside a transaction that is already open: what a reaction or an import uses. */
export async function runWithin<E extends object>(
  work: Work,
  command: Command,
  id: string,
  input: unknown = {},
  version?: number,
): Promise<E> {
  const document = await carryOut<E>(work, command, id, input, version);
  await work.em.flush();
  return document;
}

async function carryOut<E extends object>(
  work: Work,
  command: Command,
  id: string,
  input: unknown,
  version: number | undefined,
): Promise<E> {
  const { em, caller } = work;
  const definition = recordOf(command.on);
  if (!caller.grants.has(command.permission)) {
    if (!(await reaches(em, definition, id, caller))) requirePermission(caller, command.permission);
    throw new Forbidden(command.permission);
  }
  const parsed = parseInput(command.input, input);
  if (!isId(id)) throw new NotFound();
  const document = (await em.findOne(command.on, { id } as never, { lockMode: LockMode.PESSIMISTIC_WRITE })) as
    | (Stateful & E)
    | null;
  if (!document || !(await reachesRow(em, definition, document, caller))) throw new NotFound();
  // Where both are held for the same rows, the answer is the same.
  const asWide = caller.grants.get(command.permission) === caller.grants.get(definition.readPermission);
  if (!asWide && !(await reachesRow(em, definition, document, caller, command.permission)))
    throw new Forbidden(command.permission);
  if (version !== undefined && document.version !== version) {
    throw new Conflict(
      {
        zh: `记录已被他人修改（当前版本 ${document.version}）`,
        en: `Somebody else has changed this record (its version is ${document.version})`,
      },
      { currentVersion: document.version },
    );
  }
  if (!command.from.includes(document.status)) {
    const of = `${definition.name}Status`;
    throw new Refused([
      states.WRONG_STATE({ state: document.status, from: command.from }, { of: { state: of, from: of } }),
    ]);
  }
  await command.facts?.lock?.(document, work);
  const facts = command.facts ? (await command.facts.load([document], work)).get(document.id) : undefined;
  const circumstance: Circumstance = { caller, now: work.now, today: work.today, policy: work.policy };
  const { refusals: found, warnings } = weigh(command, document, facts, circumstance);
  for (const guard of Object.values(command.inputGuards ?? {})) {
    const answer = guard(document, parsed as never, facts, circumstance);
    if (answer) found.push(...([answer].flat() as Refusal[]));
  }
  if (found.length > 0) throw new Refused(found);

  await work.because(command.name, reasonIn(parsed));
  const before = document.status;
  const next = await command.change?.(document, parsed as never, { facts, work });
  const to = next ?? (typeof command.to === 'string' ? command.to : undefined) ?? before;
  if (to !== before || command.to !== undefined) document.status = to;
  if (
    !command.beside &&
    document.version ===
      (em.getUnitOfWork().getOriginalEntityData(document) as { version?: number } | undefined)?.version
  ) {
    (document as { updatedAt?: Date }).updatedAt = work.now;
  }
  if (isHeard(command.event)) await em.flush();
  await work.emit({
    type: command.event,
    entity: command.on,
    recordId: document.id,
    payload: {
      from: before,
      to,
      ...(warnings.length > 0 ? { warnings } : {}),
      ...(Object.keys(parsed as object).length > 0 ? { input: parsed } : {}),
    },
  });
  return document;
}

const reasonIn = (input: unknown): string | undefined => {
  const { reason, opinion } = (input ?? {}) as { reason?: unknown; opinion?: unknown };
  return typeof reason === 'string' ? reason : typeof opinion === 'string' ? opinion : undefined;
};

/** The reason as it came, where the database can keep it: most of the time it is the one that counts, and need not be told twice. */
const tellable = (reason: string | undefined): string =>
  reason !== undefined && reason.length <= 500 && !badText(reason) ? reason : '';

/** 可用命令 — one command of a record as the API tells it: open or not, and every reason why not. */
export interface CommandOffer {
  readonly name: string;
  readonly command: Command;
  readonly allowed: boolean;
  readonly refusals: readonly Refusal[];
  readonly warnings: readonly Refusal[];
}

/**
 * 下一步 — for many documents at once: the commands that lead out of their states, each with every reason that stands in its way, from the very guards
 * that enforce it. Facts are loaded once a facts source, not once a document.
 */
export async function offers<E extends object>(
  work: FactWork,
  commands: readonly Command[],
  documents: readonly E[],
): Promise<Map<string, CommandOffer[]>> {
  const result = new Map<string, CommandOffer[]>(documents.map((each) => [(each as Stateful).id, []]));
  const circumstance: Circumstance = { caller: work.caller, now: work.now, today: work.today, policy: work.policy };
  const loaded = new Map<unknown, Promise<ReadonlyMap<string, unknown>>>();
  const ready = await Promise.all(
    commands.map(async (command) => {
      const concerned = (documents as readonly (E & Stateful)[]).filter((each) => command.from.includes(each.status));
      if (concerned.length === 0) return undefined;
      if (command.facts && !loaded.has(command.facts)) loaded.set(command.facts, command.facts.load(documents, work));
      return { command, concerned, facts: command.facts ? await loaded.get(command.facts) : undefined };
    }),
  );
  for (const entry of ready) {
    if (!entry) continue;
    const { command, concerned, facts } = entry;
    const permitted = work.caller.grants.has(command.permission);
    for (const document of concerned) {
      const weighed = weigh(command, document, facts?.get(document.id), circumstance);
      const refused = permitted
        ? weighed.refusals
        : [
            states.NOT_PERMITTED(
              { permission: command.permission },
              {
                clearedBy: holdersOf(command.permission),
                words: { permission: permissionTable().get(command.permission)?.label },
              },
            ),
            ...weighed.refusals,
          ];
      result.get(document.id)!.push({
        name: command.name,
        command,
        allowed: refused.length === 0,
        refusals: refused,
        warnings: weighed.warnings,
      });
    }
  }
  return result;
}
