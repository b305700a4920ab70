import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'migrations');

/** Where migrations lie and how they run: all or nothing, in one transaction. */
export const migrationOptions = {
  path: folder,
  pathTs: folder,
  tableName: 'tradewind_migration',
  snapshotName: 'snapshot',
  // Written with a migration, and by nobody who merely runs one: the program's own folder stays as it is.
  snapshotOnMigrate: false,
  emit: 'ts' as const,
  transactional: true,
  allOrNothing: true,
  silent: true,
};
