import { LockMode } from '@mikro-orm/core';
import { randomUUIDv7 } from 'node:crypto';
import { requirePermission } from '../access/caller.ts';
import { Conflict, Invalid, KnownError, Refused, Unavailable } from '../kernel/errors.ts';
import { transaction } from '../kernel/transaction.ts';
import type { Context, Work } from '../kernel/work.ts';
import { ImportRowProblem, type Phase } from './import-row-problem.ts';
import { ImportRun } from './import-run.ts';
import { type Item, type Problem, RowsCollide, type Table, type Written } from './item.ts';
import { guessMapping, matchColumns } from './match-columns.ts';
import { type ImportMapping, mappingNamed } from './mapping.ts';
import { readItems } from './read-items.ts';

/** Records a transaction: enough that statements are shared, few enough that nobody waits long for a lock. */
const atOnce = 200;

export interface Progress {
  readonly phase: Phase;
  readonly done: number;
  readonly of: number;
  readonly bad: number;
}

type Report = (progress: Progress) => void;

/** Carries what a check found out of the transaction that must not stay. */
class Undone extends Error {
  readonly written: Written;
  constructor(written: Written) {
    super('checked, and taken back');
    this.written = written;
  }
}

/** Another process has gone on with this import. */
class Overtaken extends Error {}

/**
 * 执行导入 — goes on with an import from where it stands: checks every row, or applies in chunks, each with its progress in one transaction. Killed at any moment it
 * goes on there; done twice at the same moment, one gives way. Source: CUST-02, field-lessons §2 row 28.
 */
export async function runImport(
  context: Context,
  runId: string,
  table: Table,
  report: Report = () => undefined,
): Promise<ImportRun> {
  requirePermission(context.caller, 'kernel.import');
  const run = await context.em.fork().findOneOrFail(ImportRun, runId);
  if (run.status !== 'CHECKING' && run.status !== 'APPLYING') return run;
  const phase: Phase = run.status === 'CHECKING' ? 'CHECK' : 'APPLY';
  try {
    const metadata = context.em.getMetadata();
    const mapping = run.mapping ? mappingNamed(run.mapping) : guessMapping(metadata, table.headers);
    if (!mapping)
      throw new Invalid([
        {
          path: 'mapping',
          message: {
            zh: '请指明导入的是什么：没有映射与这些列相符',
            en: 'name what is imported: no mapping fits these columns',
          },
        },
      ]);
    const matched = matchColumns(metadata, mapping, table.headers, run.columns ?? []);
    const items = readItems(metadata, mapping, table, matched);
    // A check writes nothing it could go on from: it begins anew.
    const begin = phase === 'CHECK' ? 0 : run.processedRecords!;
    await transaction(context, (work) =>
      prepare(
        work,
        runId,
        phase,
        mapping,
        items.length,
        matched.columns.map(({ header, column }) => ({ header, field: column.field })),
      ),
    );
    const taken = new Map<string, number>();
    let bad = phase === 'CHECK' ? 0 : run.badRecords!;
    for (let at = begin; at < items.length; at += atOnce) {
      const chunk = items.slice(at, at + atOnce);
      bad += await pass({ context, runId, phase, mapping, source: run.source, taken }, chunk, at);
      report({ phase, done: at + chunk.length, of: items.length, bad });
    }
    return await transaction(context, (work) => finish(work, runId, phase));
  } catch (error) {
    if (error instanceof Overtaken) return context.em.fork().findOneOrFail(ImportRun, runId);
    if (error instanceof Unavailable) throw error;
    await failImport(context, runId, error);
    throw error;
  }
}

interface Course {
  readonly context: Context;
  readonly runId: string;
  readonly phase: Phase;
  readonly mapping: ImportMapping;
  readonly source: string;
  readonly taken: Map<string, number>;
}

/** One chunk, alone in its transaction; when the database refuses it as a whole, its halves, down to the row that is to blame. Returns how many were bad. */
async function pass(course: Course, items: readonly Item[], at: number): Promise<number> {
  const { context, runId, phase, mapping, source, taken } = course;
  try {
    const written = await transaction(context, async (work) => {
      if (phase === 'APPLY') await claim(work, runId, phase, at);
      await work.because(phase === 'APPLY' ? 'applyImport' : 'checkImport', source);
      const result = await mapping.write(work, { mapping, source, items, taken, keeps: phase === 'APPLY' });
      if (phase === 'CHECK') throw new Undone(result);
      await note(work, runId, phase, items.length, result);
      return result;
    });
    for (const [value, row] of written.taken) taken.set(value, row);
    return written.outcomes.filter((each) => each === 'BAD').length;
  } catch (error) {
    if (error instanceof Undone) return settle(course, items, at, error.written);
    if (!(error instanceof Invalid || error instanceof Refused || error instanceof Conflict)) throw error;
    if (items.length > 1) {
      const half = items.length >> 1;
      const first = await pass(course, items.slice(0, half), at);
      return first + (await pass(course, items.slice(half), at + half));
    }
    return settle(course, items, at, {
      outcomes: ['BAD'],
      problems:
        error instanceof RowsCollide
          ? error.problems
          : [...items[0]!.problems, { row: items[0]!.row, message: error.label }],
      taken: new Map(),
    });
  }
}

/** Notes what became of some items in a transaction of its own. */
async function settle(
  { context, runId, phase, taken }: Course,
  items: readonly Item[],
  at: number,
  written: Written,
): Promise<number> {
  await transaction(context, async (work) => {
    await claim(work, runId, phase, at);
    await work.because(phase === 'APPLY' ? 'applyImport' : 'checkImport');
    await note(work, runId, phase, items.length, written);
  });
  for (const [value, row] of written.taken) taken.set(value, row);
  return written.outcomes.filter((each) => each === 'BAD').length;
}

/** The run, ours until commit; it must still stand where we left it. */
async function claim(work: Work, runId: string, phase: Phase, at: number): Promise<ImportRun> {
  const run = await work.em.findOneOrFail(ImportRun, runId, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if (run.status !== (phase === 'CHECK' ? 'CHECKING' : 'APPLYING') || run.processedRecords !== at)
    throw new Overtaken();
  return run;
}

async function prepare(
  work: Work,
  runId: string,
  phase: Phase,
  mapping: ImportMapping,
  total: number,
  columns: { header: string; field: string }[],
): Promise<void> {
  const run = await work.em.findOneOrFail(ImportRun, runId, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  await work.because(phase === 'APPLY' ? 'applyImport' : 'checkImport');
  run.mapping = mapping.name;
  run.columns = columns;
  run.totalRecords = total;
  run.updatedAt = work.now;
  if (phase === 'CHECK') {
    startCounting(run);
    await work.em.nativeDelete(ImportRowProblem, { run: runId });
  }
}

/** 清零计数 — before a check and before applying: nothing done yet. */
export function startCounting(run: ImportRun): void {
  Object.assign(run, {
    processedRecords: 0,
    createdRecords: 0,
    updatedRecords: 0,
    unchangedRecords: 0,
    badRecords: 0,
    failure: null,
  });
}

async function note(
  work: Work,
  runId: string,
  phase: Phase,
  count: number,
  { outcomes, problems }: Written,
): Promise<void> {
  const run = await work.em.findOneOrFail(ImportRun, runId);
  const of = (outcome: string) => outcomes.filter((each) => each === outcome).length;
  run.processedRecords! += count;
  run.createdRecords! += of('CREATED');
  run.updatedRecords! += of('UPDATED');
  run.unchangedRecords! += of('UNCHANGED');
  run.badRecords! += of('BAD');
  run.updatedAt = work.now;
  for (const problem of problems)
    work.em.persist(
      work.em.create(ImportRowProblem, {
        id: randomUUIDv7(),
        createdAt: work.now,
        updatedAt: work.now,
        run,
        phase,
        ...told(problem),
      }),
    );
  await work.em.flush();
}

const told = ({ row, column, value, message }: Problem) => ({
  row,
  column: column?.slice(0, 120) ?? null,
  value: value?.slice(0, 200) ?? null,
  reason: message.zh.slice(0, 500),
  reasonEn: message.en.slice(0, 500),
});

async function finish(work: Work, runId: string, phase: Phase): Promise<ImportRun> {
  const run = await work.em.findOneOrFail(ImportRun, runId, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  const from = phase === 'CHECK' ? 'CHECKING' : 'APPLYING';
  if (run.status !== from || run.processedRecords !== run.totalRecords) throw new Overtaken();
  await work.because(phase === 'CHECK' ? 'checkImport' : 'applyImport');
  run.status = phase === 'CHECK' ? 'CHECKED' : 'DONE';
  if (phase === 'CHECK') run.checkedAt = work.now;
  else run.finishedAt = work.now;
  run.updatedAt = work.now;
  await work.em.flush();
  await work.emit({
    type: phase === 'CHECK' ? 'ImportChecked' : 'ImportApplied',
    entity: ImportRun,
    recordId: run.id,
    payload: {
      from,
      to: run.status,
      created: run.createdRecords,
      updated: run.updatedRecords,
      unchanged: run.unchangedRecords,
      bad: run.badRecords,
    },
  });
  await work.em.flush();
  return run;
}

/** 导入失败 — says why an import cannot go on; what is applied stays, and it can be started again from there. */
export async function failImport(context: Context, runId: string, error: unknown): Promise<void> {
  await transaction(context, async (work) => {
    const run = await work.em.findOneOrFail(ImportRun, runId, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
    if (run.status !== 'CHECKING' && run.status !== 'APPLYING') return;
    await work.because('failImport');
    const from = run.status;
    run.status = 'FAILED';
    run.failure = (
      error instanceof KnownError
        ? `${error.label.zh} ${error.label.en}`
        : '系统内部错误 Something went wrong on our side'
    ).slice(0, 500);
    run.updatedAt = work.now;
    await work.em.flush();
    await work.emit({ type: 'ImportFailed', entity: ImportRun, recordId: run.id, payload: { from, to: 'FAILED' } });
  });
}
