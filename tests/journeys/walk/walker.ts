import { allCommands, type Command } from '@tradewind/domain/kernel/command.ts';
import { Conflict, Invalid, KnownError, Refused } from '@tradewind/domain/kernel/errors.ts';
import { allJobs } from '@tradewind/domain/kernel/jobs.ts';
import { recordOf } from '@tradewind/domain/kernel/record.ts';
import { brokenBooks } from '../../given/books.ts';
import { givenQuotationFile } from '../../given/quotation.ts';
import { creations } from './creations.ts';
import { inputFor } from './inputs.ts';
import type { World } from './world.ts';

/** What takes back, ends or disturbs: done now and then, or nothing would ever come to an end. */
const seldom =
  /^(abandon|ask|block|callFor|cancel|change|correct|deallocate|discontinue|expire|find|giveUp|let|lower|merge|reject|refuse|reopen|replan|report[A-Z]\w*Lost|request|return|reverse|revoke|revise|set|take|terminate|void|waive|withdraw)/;
const urgent = /^(SalesOrder|DeliveryOrder|SignOff|CommissionForm)$/;
const mainLine =
  /^(Contract|ContractApplication|SalesOrder|DeliveryOrder|SignOff|Receipt|Invoice|FinishedLot|Inspection|StockReceipt|ProductionNotice|ProductionPlan)$/;
/** What makes the world smaller for everybody, and what only talks. */
const rare =
  /^(mergeCustomer|giveUpCustomer|setReconClass|showInspectionReport|blockCredit|calculatePrice|reportDocumentLost|tellCustomer)$/;
const untouched = new Set(['ApprovalChain', 'ImportRun', 'PolicyVersion', 'PricePolicy', 'Product', 'Task']);
/** Said of a person, not of the business: somebody else may do it. */
const personal = new Set(['APPROVAL_STEP_NOT_YOURS', 'SELF_APPROVAL_FORBIDDEN', 'NOT_CUSTODIAN', 'INSPECTOR_IS_MAKER']);

/** 漫步者 — takes one step after the other and keeps count of what went through and what was refused with which reasons. */
export interface Walker {
  readonly done: ReadonlyMap<string, number>;
  readonly refused: ReadonlyMap<string, number>;
  readonly invalid: ReadonlyMap<string, number>;
  /** Where the last line of defence, a constraint, had to say what no guard did. */
  readonly caughtByDatabase: ReadonlyMap<string, number>;
  readonly steps: number;
  step(): Promise<void>;
  night(): Promise<void>;
}

export function walker(world: World): Walker {
  const { company, chance } = world;
  const counts = {
    done: new Map<string, number>(),
    refused: new Map<string, number>(),
    invalid: new Map<string, number>(),
    caughtByDatabase: new Map<string, number>(),
  };
  const count = (in_: keyof typeof counts, name: string) => counts[in_].set(name, (counts[in_].get(name) ?? 0) + 1);
  const metadata = company.orm.getMetadata();
  const trail: string[] = [];
  const repeated = new Set<string>();
  let steps = 0;

  // In one order, whatever the process has read before: a seed is a walk.
  const inOrder = allCommands().toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const kinds = [...Map.groupBy(inOrder, (each) => each.on.name)]
    .filter(([name]) => !untouched.has(name))
    .map(([name, commands]) => ({
      name,
      commands,
      table: metadata.get(recordOf(name).entity).tableName,
      from: [...new Set(commands.flatMap((each) => each.from))],
    }));

  /** A known error is an answer; anything else is a fault of ours and ends the walk. */
  const tell = (what: string, error: unknown): readonly string[] => {
    if (error instanceof Refused) {
      for (const { code } of error.refusals) count('refused', code);
      return error.refusals.map((each) => each.code);
    }
    if (!(error instanceof KnownError))
      throw new Error(
        `${what} failed (WALK_SEED=${chance.seed}, step ${steps}): ${error}\nbefore it:\n${trail.slice(-12).join('\n')}`,
        { cause: error },
      );
    const constraint =
      error instanceof Conflict
        ? error.constraint
        : error instanceof Invalid
          ? error.fields.map((each) => each.path).find((path) => /^[a-z]+(_[a-z]+)+$/.test(path))
          : undefined;
    if (constraint) count('caughtByDatabase', `${what.split(' ')[0]}: ${constraint}`);
    else count('invalid', `${what.split(' ')[0]}: ${error.message}`.slice(0, 160));
    return [error.code];
  };

  const create = async () => {
    const creation = chance.pickWeighted(creations, (each) => each.weight);
    const wanted = await creation.make(world);
    if (!wanted) return command();
    const what = `create${creation.entity.name}`;
    try {
      const { id } = (await company.create(wanted.by, creation.entity, wanted.input)) as { id: string };
      count('done', what);
      atHand = { kind: kinds.find((each) => each.name === creation.entity.name)!, id };
      if (!atHand.kind) atHand = undefined;
      trail.push(`${what} by ${wanted.by}: ${id} ${JSON.stringify(wanted.input)}`);
    } catch (error) {
      tell(`${what} by ${wanted.by} ${JSON.stringify(wanted.input)}`, error);
    }
  };

  /** Somebody who may do it tries a command on a record; when it is not his, somebody else does. */
  const attempt = async (command: Command, id: string): Promise<boolean> => {
    const able = company.accounts().filter((account) => company.as(account).caller.grants.has(command.permission));
    if (command.name === 'sendQuotation' && chance.percent(80))
      await givenQuotationFile(company, (await company.find(command.on, id)) as never, able[0]!).catch(
        (error: unknown) => tell('attachQuotation', error),
      );
    for (const account of chance.shuffled(able).slice(0, 4)) {
      const input = await inputFor(world, command, id, account);
      const what = `${command.name} ${id} by ${account} ${JSON.stringify(input)}`;
      try {
        await company.run(account, command, id, input);
        count('done', command.name);
        repeated.add(`${command.name} ${id}`);
        trail.push(what);
        return true;
      } catch (error) {
        const codes = tell(what, error);
        if (!codes.every((code) => personal.has(code) || code === 'FORBIDDEN' || code === 'NOT_FOUND')) return false;
      }
    }
    return false;
  };

  /** How gladly a command is chosen: what leads on first, what was done to a record before hardly again. */
  const weight = (each: Command, id?: string): number => {
    if (rare.test(each.name)) return 0.02;
    if (seldom.test(each.name)) return 0.06;
    if (each.to) return 2;
    return id && repeated.has(`${each.name} ${id}`) ? 0.1 : 1;
  };
  const desk = (kind: (typeof kinds)[number]): number =>
    (urgent.test(kind.name) ? 8 : mainLine.test(kind.name) ? 4 : 1) *
    (kind.commands.every((each) => seldom.test(each.name) || rare.test(each.name)) ? 0.06 : 1);

  /** A record somebody is busy with; what went well is gone on with, what was refused is put aside before long. */
  let atHand: { kind: (typeof kinds)[number]; id: string } | undefined;

  const command = async () => {
    for (let look = 0; look < 20; look++) {
      if (!atHand || chance.percent(12)) {
        const kind = chance.pickWeighted(kinds, desk);
        const open = await world.rows(`select id from ${kind.table} where status = any($1) order by id`, [kind.from]);
        if (open.length === 0) continue;
        // What was begun last is looked at most, as on anybody's desk.
        atHand = { kind, id: (chance.percent(50) ? chance.pick(open) : chance.pick(open.slice(-5)))['id']! };
      }
      const { kind, id } = atHand;
      const [record] = await world.rows(`select status from ${kind.table} where id = $1`, [id]);
      const leading = kind.commands.filter((each) => each.from.includes(record?.['status'] ?? ''));
      // Where nothing leads on, something else is taken up mostly.
      if (leading.length === 0 || (leading.every((each) => weight(each, id) < 0.5) && chance.percent(93))) {
        atHand = undefined;
        continue;
      }
      const done = await attempt(
        chance.pickWeighted(leading, (each) => weight(each, id)),
        id,
      );
      if (!done && chance.percent(45)) atHand = undefined;
      return;
    }
  };

  return {
    ...counts,
    get steps() {
      return steps;
    },
    async step() {
      steps++;
      company.clock.set(new Date(company.clock.now().getTime() + chance.whole(1, 5) * 60_000));
      await (chance.percent(25) ? create() : command());
    },
    async night() {
      company.clock.set(new Date(company.clock.now().getTime() + chance.whole(1, 6) * 86_400_000));
      for (const [name, body] of [...allJobs()].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
        if (name === 'resume-imports' || name === 'apply-import' || name === 'run-import') continue;
        await body({}, company.system(), (kind, facts) => {
          throw new Error(`${kind}: ${JSON.stringify(facts)} (WALK_SEED=${chance.seed}, step ${steps})`);
        }).catch((error: unknown) => {
          throw new Error(`The job ${name} failed (WALK_SEED=${chance.seed}, step ${steps}): ${error}`, {
            cause: error,
          });
        });
        count('done', name);
      }
    },
  };
}

/** 账目相符 — or who did what last. */
export async function expectBalanced(world: World, walked: Walker): Promise<void> {
  const broken = await brokenBooks(world.company);
  if (broken.length > 0)
    throw new Error(
      `The books do not balance (WALK_SEED=${world.chance.seed}, step ${walked.steps}):\n${broken.join('\n')}`,
    );
}
