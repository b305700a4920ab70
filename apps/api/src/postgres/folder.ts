import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import { StartRefused } from '../start-refused.ts';
import { type Account, canReach } from './account.ts';

/** 数据位置 — where the embedded database of a data folder really lives; elsewhere when its own user may not enter. */
export function clusterFolder(dataFolder: string, account: Account | undefined): { folder: string; moved: boolean } {
  mkdirSync(dataFolder, { recursive: true });
  const home = realpathSync(dataFolder);
  if (canReach(home, account)) return { folder: join(home, 'postgres'), moved: false };
  const place = join(
    '/var/lib/tradewind',
    `${basename(home).replace('.', '')}-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`,
  );
  mkdirSync(place, { recursive: true, mode: 0o755 });
  for (const folder of ['/var/lib/tradewind', place]) chmodSync(folder, 0o755);
  return { folder: join(place, 'postgres'), moved: true };
}

/** 版本相符 — a data folder made by another major version is never opened. */
export function refuseOtherVersion(folder: string, major: number) {
  const file = join(folder, 'PG_VERSION');
  if (!existsSync(file)) return;
  const found = readFileSync(file, 'utf8').trim();
  if (found === String(major)) return;
  throw new StartRefused(
    `The data folder ${folder} was made by PostgreSQL ${found}, this release brings ${major}: back it up with the release that made it (npm run db:backup), move the folder away, start, then npm run db:restore.`,
    `数据目录由 PostgreSQL ${found} 创建,本版本为 ${major}:请用原版本执行 npm run db:backup,移走目录后启动,再执行 npm run db:restore。`,
  );
}
