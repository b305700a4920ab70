import { bringUpToDate } from '../bring-up-to-date.ts';
import { emptyEverything } from './empty-everything.ts';
import { confirmReplacement, maintain } from './maintain.ts';

/** npm run db:reset — an empty database of this release; the next start makes the demonstration company again. */
await maintain(async (maintenance) => {
  await confirmReplacement(maintenance);
  await emptyEverything(maintenance.database.owner);
  await bringUpToDate(maintenance.database.owner);
  maintenance.say('The database is empty and current. 数据库已清空并更新至最新结构。');
});
