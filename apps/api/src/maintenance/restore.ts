import { resolve } from 'node:path';
import { bringUpToDate } from '../bring-up-to-date.ts';
import { StartRefused } from '../start-refused.ts';
import { confirmReplacement, maintain } from './maintain.ts';
import { restoreFrom } from './restore-from.ts';

/** npm run db:restore -- <file> — the database holds what the file holds, and nothing else. */
await maintain(async (maintenance) => {
  const { database, words, say } = maintenance;
  const [file] = words;
  if (!file)
    throw new StartRefused(
      'Say from where: npm run db:restore -- tradewind.backup.gz',
      '请指定备份文件:npm run db:restore -- tradewind.backup.gz',
    );
  await confirmReplacement(maintenance);
  await bringUpToDate(database.owner);
  const { tables, rows, madeAt } = await restoreFrom(database.owner, resolve(process.env['INIT_CWD'] ?? '', file));
  say(
    `Restored ${rows} rows of ${tables} tables as of ${madeAt}; every table compared equal. 已恢复 ${tables} 张表共 ${rows} 行,并逐表核对一致。`,
  );
});
