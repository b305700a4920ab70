import { sql } from 'kysely';
import { closeTasks } from '../approval/close-tasks.ts';
import { createTask } from '../approval/create-task.ts';
import { job, schedule } from '../kernel/jobs.ts';
import { transaction } from '../kernel/transaction.ts';
import type { Context, Work } from '../kernel/work.ts';
import { BookCheck } from './book-check.ts';
import { allRules, type Broken, type Rule } from './rule.ts';

/** What a check found of one rule. */
export interface Finding {
  readonly rule: Rule;
  readonly broken: number;
  readonly examples: readonly Broken[];
}

const topic = 'books.broken';
/** The job comes every quarter of an hour; a day covers whatever it may have missed. */
const lookBack = 86_400_000;

/** 逐条核对 — every rule in a statement of its own: each sees one moment of the books, none holds up whoever works in them. */
export async function findBroken(context: Pick<Context, 'em'>, since: Date): Promise<Finding[]> {
  const em = context.em.fork();
  const findings: Finding[] = [];
  for (const rule of allRules()) {
    const { rows } = await sql<{ broken: number; examples: Broken[] }>`
      with found as materialized (${rule.find({ since, metadata: em.getMetadata() })})
      select (select count(*) from found)::int as broken,
        coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'said', f.said, 'counted', f.counted)) from (select * from found order by id limit 5) f), '[]'::jsonb) as examples`.execute(
      em.getKysely(),
    );
    findings.push({ rule, ...rows[0]! });
  }
  return findings;
}

/** 核对账目 — checks every rule of the books, keeps what it found, and puts what does not balance on the list of the administrators until it does. Source: reliability D11. */
export async function checkBooks(context: Context): Promise<readonly Finding[]> {
  const findings = await findBroken(context, new Date(context.clock.now().getTime() - lookBack));
  await transaction(context, (work) => keep(work, findings), 'checkBooks');
  return findings;
}

async function keep(work: Work, findings: readonly Finding[]): Promise<void> {
  const kept = await work.em.find(BookCheck, {});
  for (const { rule, broken, examples } of findings) {
    const check =
      kept.find((each) => each.name === rule.name) ??
      work.em.create(BookCheck, {
        createdAt: work.now,
        updatedAt: work.now,
        name: rule.name,
        stage: rule.stage,
        title: rule.label.zh,
        titleEn: rule.label.en,
      });
    const before = check.brokenSince ?? null;
    Object.assign(check, {
      stage: rule.stage,
      title: rule.label.zh,
      titleEn: rule.label.en,
      status: broken > 0 ? 'BROKEN' : 'BALANCED',
      broken,
      examples,
      brokenSince: broken > 0 ? (before ?? work.now) : null,
      updatedAt: work.now,
    });
    work.em.persist(check);
    await work.em.flush();
    if (broken > 0 && !before) await tell(work, check);
    if (broken === 0 && before) await closeTasks(work, { entity: BookCheck, recordId: check.id, topic });
  }
  const gone = kept.filter((each) => !findings.some(({ rule }) => rule.name === each.name));
  for (const each of gone) work.em.remove(each);
  await work.em.flush();
}

async function tell(work: Work, check: BookCheck): Promise<void> {
  createTask(work, {
    kind: 'ACTION',
    topic,
    title: `账目不符：${check.title}（${check.broken} 条）`,
    titleEn: `The books do not balance: ${check.titleEn} (${check.broken})`,
    entity: BookCheck,
    recordId: check.id,
    role: 'ADMIN',
    dueOn: work.today,
  });
  await work.emit({
    type: 'BooksFoundBroken',
    entity: BookCheck,
    recordId: check.id,
    payload: { broken: check.broken },
  });
}

job('check-books', async (_, context, report) => {
  for (const { rule, broken, examples } of await checkBooks(context)) {
    if (broken > 0) report('books', { rule: rule.name, broken, examples });
  }
});
schedule('check-books', '*/15 * * * *');
