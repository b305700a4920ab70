import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Migrator } from '@mikro-orm/migrations';
import '@tradewind/domain';
import { openDatabase } from '@tradewind/domain/kernel/database.ts';
import { migrationOptions } from '@tradewind/domain/kernel/migration-options.ts';
import { startEmbeddedPostgres } from './postgres/embedded.ts';

/**
 * 写迁移 — writes the next migration from what the entities have become since the last one; `--initial` starts over, which is only
 * right before the first release. Usage: `npm run migration -w @tradewind/api -- <name>`.
 */
const initial = process.argv.includes('--initial');
const folder = mkdtempSync(join(tmpdir(), 'tradewind-migration-'));
chmodSync(folder, 0o755);
const database = await startEmbeddedPostgres({ dataFolder: folder, as: 'tool', label: 'migration' });
const orm = openDatabase({ url: database.url });
try {
  if (initial) for (const name of readdirSync(migrationOptions.path)) rmSync(join(migrationOptions.path, name));
  const written = await new Migrator(orm.em as never).create(
    migrationOptions.path,
    false,
    initial,
    initial ? 'initial' : process.argv[2],
  );
  console.log(written.fileName || 'nothing has changed');
} finally {
  await orm.close(true);
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}
