import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { systemCaller } from '@tradewind/domain/access/caller.ts';
import { allMappings, mappingNamed } from '@tradewind/domain/import/mapping.ts';
import type { Progress } from '@tradewind/domain/import/run-import.ts';
import '@tradewind/domain';
import { systemClock } from '@tradewind/domain/kernel/clock.ts';
import { openDatabase } from '@tradewind/domain/kernel/database.ts';
import { KnownError } from '@tradewind/domain/kernel/errors.ts';
import type { Context } from '@tradewind/domain/kernel/work.ts';
import { callerOf } from '@tradewind/domain/organization/caller-of.ts';
import { User } from '@tradewind/domain/organization/user.ts';
import { bringUpToDate } from '../bring-up-to-date.ts';
import { maintain } from '../maintenance/maintain.ts';
import { assertSafe } from '../postgres/assert-safe.ts';
import { StartRefused } from '../start-refused.ts';
import { type ImportResult, importFile } from './import-file.ts';
import { importLimits } from './limits.ts';
import { importNorthwind } from './northwind/import-northwind.ts';

const usage = () =>
  new StartRefused(
    `npm run import -- northwind <folder>, or npm run import -- <${allMappings()
      .map((each) => each.name)
      .join(
        ' | ',
      )}> <file.csv | file.xlsx> [--check] [--skip-bad] [--source=name] [--as=e-mail] [--column=header=field]`,
    '用法见上:指明导入的内容与文件。',
  );

/** Problems that are printed; all of them stand in the import's record. */
const shown = 50;

const flag = (name: string) => process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);
const flags = (name: string) =>
  process.argv.filter((word) => word.startsWith(`--${name}=`)).map((word) => word.slice(name.length + 3));

/** npm run import — a file, or the order book of Northwind, into the records; as the house itself, or as a person with that person's rights. */
await maintain(async ({ database, words: [what, place], say }) => {
  if (!what || !place || (what !== 'northwind' && !mappingNamed(what))) throw usage();
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), place);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new StartRefused(`${path} does not exist.`, '找不到该文件或目录。');
  await assertSafe(database.owner);
  await bringUpToDate(database.owner);
  const orm = openDatabase({
    url: database.app.url,
    startupOptions: database.app.options,
    applicationName: 'tradewind import',
  });
  const began = performance.now();
  try {
    const context: Context = {
      em: orm.em as Context['em'],
      caller: await callerNamed(orm.em.fork() as Context['em'], flag('as')),
      clock: systemClock,
      requestId: 'import',
    };
    const results =
      what === 'northwind'
        ? await importNorthwind(context, path, show)
        : [await importFile(context, await fileAt(path, stat.size, what), (progress) => show(what, progress))];
    for (const result of results) tell(result, say);
    const changed = results.reduce((sum, { run }) => sum + run.createdRecords! + run.updatedRecords!, 0);
    if (results.some(({ run }) => run.status !== 'DONE' && !process.argv.includes('--check'))) process.exitCode = 1;
    else if (changed === 0) say('Nothing has changed: everything was here already. 没有变化：全部数据已存在。');
    say(`${((performance.now() - began) / 1_000).toFixed(1)} s`);
  } catch (error) {
    if (error instanceof KnownError) throw new StartRefused(error.label.en, error.label.zh, error);
    throw error;
  } finally {
    await orm.close(true);
  }
});

async function callerNamed(em: Context['em'], email: string | undefined) {
  if (!email) return systemCaller();
  const user = await em.findOne(User, { email: email.toLowerCase() });
  const caller = user && (await callerOf(em, user.id));
  if (!caller) throw new StartRefused(`There is no active account ${email}.`, '没有这个启用的账号。');
  return caller;
}

async function fileAt(path: string, size: number, mapping: string) {
  if (size > importLimits.bytes)
    throw new StartRefused(`${path} is larger than ${importLimits.bytes / 1_048_576} MiB.`, '文件过大。');
  const columns = flags('column').map((each) => ({
    header: each.slice(0, each.lastIndexOf('=')),
    field: each.slice(each.lastIndexOf('=') + 1),
  }));
  const source = flag('source');
  return {
    fileName: basename(path),
    content: readFileSync(path),
    mapping,
    checkOnly: process.argv.includes('--check'),
    skipBad: process.argv.includes('--skip-bad'),
    ...(source ? { source } : {}),
    ...(columns.length > 0 ? { columns } : {}),
  };
}

/** One line that moves where there is a terminal, and nothing where there is none: the sums come afterwards. */
function show(what: string, { phase, done, of, bad }: Progress): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(
    `\r${what} ${phase === 'CHECK' ? 'checking 检查' : 'importing 导入'} ${done}/${of}${bad > 0 ? `, ${bad} bad 错误` : ''}\x1b[K${done === of ? '\r\x1b[K' : ''}`,
  );
}

function tell({ run, problems }: ImportResult, say: (line: string) => void): void {
  const checked = run.status === 'CHECKED';
  say(
    `${(run.mapping ?? '').padEnd(18)} ${checked ? 'checked 已检查' : run.status === 'DONE' ? 'done 完成' : run.status}: ${run.totalRecords} records, ${run.createdRecords} ${checked ? 'would be new' : 'new'} 新增, ${run.updatedRecords} changed 更新, ${run.unchangedRecords} unchanged 未变, ${run.badRecords} bad 错误`,
  );
  for (const { row, column, value, reason, reasonEn } of problems.slice(0, shown))
    say(`  row 行 ${row}${column ? `, ${column}` : ''}${value ? ` “${value}”` : ''}: ${reasonEn} ${reason}`);
  if (problems.length > shown) say(`  … ${problems.length - shown} more, all in the import's record 其余见导入记录`);
}
