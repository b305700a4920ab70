import { rmSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Migrator } from '@mikro-orm/migrations';
import { openDatabase } from '../kernel/database.ts';
import { migrationOptions } from '../kernel/migrate.ts';
import '../index.ts';

/** Writes the next migration from what the entities have become since the snapshot; `--initial` starts over (only before the first release). */
const folder = dirname(fileURLToPath(import.meta.url));
const initial = process.argv.includes('--initial');
if (initial) for (const name of readdirSync(folder)) if (name !== 'write.ts') rmSync(join(folder, name));
const orm = openDatabase({ url: process.env.DATABASE_URL ?? 'postgres://none@127.0.0.1:1/none' });
orm.config.set('migrations', migrationOptions as never);
const written = await new Migrator(orm.em as never).create(folder, false, false, initial ? 'initial' : process.argv[2]);
console.log(written.fileName || 'nothing has changed');
await orm.close(true);
