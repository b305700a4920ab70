import { bringUpToDate } from '../bring-up-to-date.ts';
import { assertSafe } from '../postgres/assert-safe.ts';
import { maintain } from './maintain.ts';

/** npm run db:migrate — the database's structure is that of this release. */
await maintain(async ({ database, say }) => {
  await assertSafe(database.owner);
  const applied = await bringUpToDate(database.owner);
  say(
    applied.length > 0
      ? `Applied: ${applied.join(', ')}`
      : 'Nothing to do, the database is current. 数据库结构已是最新。',
  );
});
