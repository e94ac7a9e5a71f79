import { AppError } from '@assay/core';
import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from './migrations/index.ts';
import type { Schema } from './schema.ts';
import { databaseCode, isLocked, mostTriesWhileLocked, pause, pauseWhileLockedMs } from './waiting.ts';

/** In their order. */
export const knownMigrations: readonly string[] = Object.keys(migrations);

/**
 * Brings the database to the newest schema, in one transaction: a process that is killed meanwhile leaves the old one. Names the migrations that
 * ran. Safe to call by several processes at once.
 */
export async function migrate(db: Kysely<Schema>): Promise<readonly string[]> {
  for (let attempt = 1; ; attempt += 1) {
    if ((await pendingMigrations(db)).length === 0) return [];
    const { error, results } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateToLatest();
    if (error === undefined) return (results ?? []).map((result) => result.migrationName);
    if (!isLocked(databaseCode(error)) || attempt >= mostTriesWhileLocked) throw error;
    await pause(pauseWhileLockedMs);
  }
}

/** What this version knows and the database has not seen. A database that has seen more is refused: whatever wrote it is newer than we are. */
export async function pendingMigrations(db: Kysely<Schema>): Promise<readonly string[]> {
  const executed = new Set(await executedMigrations(db));
  const unknown = [...executed].filter((name) => !knownMigrations.includes(name));
  if (unknown.length > 0) {
    throw new AppError(
      'conflict',
      `The database was brought up to date by a newer version of Assay (${unknown.join(', ')}). Start that version, or go back with a copy that was made before: the README says how.`,
    );
  }
  return knownMigrations.filter((name) => !executed.has(name));
}

/** Empty for a database that no version has touched. */
export async function executedMigrations(db: Kysely<Schema>): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration' || name === 'kyselyMigration')) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}
