import { resolve } from 'node:path';
import { StartRefused } from '../start-refused.ts';
import { backUp } from './back-up.ts';
import { maintain } from './maintain.ts';

/** npm run db:backup -- <file> — everything in one file. */
await maintain(async ({ database, words: [file], say }) => {
  if (!file)
    throw new StartRefused(
      'Say where to: npm run db:backup -- tradewind.backup.gz',
      '请指定备份文件:npm run db:backup -- tradewind.backup.gz',
    );
  const { tables, rows } = await backUp(database.owner, resolve(process.env['INIT_CWD'] ?? '', file));
  say(`Saved ${rows} rows of ${tables} tables to ${file}. 已备份 ${tables} 张表共 ${rows} 行。`);
});
